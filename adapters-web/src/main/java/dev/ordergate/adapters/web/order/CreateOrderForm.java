package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.order.OrderForm.Content;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.PlaceOrder.Result;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.text.Checked;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Creates an order. Not under the address of the page with the form: browsers drop a page from
 * their cache once something was sent to its address, and with it the key that makes two attempts
 * one.
 */
@Path(OrderPaths.CREATE)
@HttpAuthenticationMechanism("session")
@Authenticated
class CreateOrderForm {

  private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

  private final Viewer viewer;
  private final PlaceOrder placeOrder;
  private final FindOrder findOrder;
  private final NewOrderForms forms;

  CreateOrderForm(Viewer viewer, PlaceOrder placeOrder, FindOrder findOrder, NewOrderForms forms) {
    this.viewer = viewer;
    this.placeOrder = placeOrder;
    this.findOrder = findOrder;
    this.forms = forms;
  }

  /** The address of a refused form leads to a new one. */
  @GET
  public Response form() {
    return Html.seeOther(OrderPaths.NEW);
  }

  @POST
  public Response create(
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("description") @DefaultValue("") String description,
      @FormParam("key") @DefaultValue("") String key) {
    OrderForm form = OrderForm.submitted(title, description);
    IdempotencyKey checked = key(key);
    return form.content()
        .map(content -> place(form, content, checked))
        .orElseGet(() -> forms.same(Html.UNPROCESSABLE, form, key, form.errors()));
  }

  private Response place(OrderForm form, Content content, IdempotencyKey key) {
    PlaceOrder.Command command =
        new PlaceOrder.Command(
            viewer.id(), content.title(), content.description(), Source.WEB, Optional.of(key));
    return switch (placeOrder.place(command)) {
      case Result.Placed(Order order) -> created(order);
      case Result.Replayed(Order order)
          when findOrder.find(order.owner(), order.id()).isPresent() ->
          created(order);
      case Result.Replayed deleted ->
          forms.insteadOfDeleted(
              CONFLICT,
              form,
              FieldErrors.NONE.and(
                  "title",
                  "The order of this form is in the trash."
                      + " Send it again to create another one."));
      case Result.KeyReused refused ->
          forms.again(
              CONFLICT,
              form,
              FieldErrors.NONE.and(
                  "title",
                  "This form has created an order already, with another text."
                      + " Send it again to create a second one."));
      case Result.KeyInUse refused ->
          forms.same(
              CONFLICT,
              form,
              key.value(),
              FieldErrors.NONE.and(
                  "title", "The order is being created at this moment. Send the form again."));
    };
  }

  private static Response created(Order order) {
    return Html.seeOther(Notice.CREATED.at(OrderPaths.of(order.id())));
  }

  private static IdempotencyKey key(String text) {
    return switch (IdempotencyKey.parse(text)) {
      case Checked.Valid<IdempotencyKey>(IdempotencyKey key) -> key;
      case Checked.Invalid<IdempotencyKey> invalid -> throw new BadRequestException();
    };
  }
}
