package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.order.OrderForm.Content;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.PlaceOrder.Result;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Creates an order. */
@Path(OrderPaths.LIST + "new")
@HttpAuthenticationMechanism("session")
@Authenticated
class NewOrderPage {

  private final Viewer viewer;
  private final PlaceOrder placeOrder;

  NewOrderPage(Viewer viewer, PlaceOrder placeOrder) {
    this.viewer = viewer;
    this.placeOrder = placeOrder;
  }

  @GET
  public Response show() {
    return Html.page(OrderFormTemplates.create(OrderForm.EMPTY, FieldErrors.NONE));
  }

  @POST
  public Response create(
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("description") @DefaultValue("") String description) {
    OrderForm form = OrderForm.submitted(title, description);
    return form.content()
        .map(this::place)
        .orElseGet(
            () -> Html.page(Html.UNPROCESSABLE, OrderFormTemplates.create(form, form.errors())));
  }

  private Response place(Content content) {
    PlaceOrder.Command command =
        new PlaceOrder.Command(
            viewer.id(), content.title(), content.description(), Source.WEB, Optional.empty());
    return switch (placeOrder.place(command)) {
      case Result.Placed(Order order) -> created(order);
      case Result.Replayed(Order order) -> created(order);
      case Result.KeyReused refused -> throw withoutKey(refused);
      case Result.KeyInUse refused -> throw withoutKey(refused);
    };
  }

  private static Response created(Order order) {
    return Html.seeOther(Notice.CREATED.at(OrderPaths.of(order.id())));
  }

  private static IllegalStateException withoutKey(Result result) {
    return new IllegalStateException("no key was sent: " + result);
  }
}
