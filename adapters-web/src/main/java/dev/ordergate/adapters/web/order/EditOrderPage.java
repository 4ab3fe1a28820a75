package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.order.OrderForm.Content;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** Changes title and description of an order. */
@Path(OrderPaths.LIST + OrderPaths.ID + "/edit")
@HttpAuthenticationMechanism("session")
@Authenticated
class EditOrderPage {

  private final Viewer viewer;
  private final FindOrder findOrder;
  private final ReviseOrder reviseOrder;

  EditOrderPage(Viewer viewer, FindOrder findOrder, ReviseOrder reviseOrder) {
    this.viewer = viewer;
    this.findOrder = findOrder;
    this.reviseOrder = reviseOrder;
  }

  @GET
  public Response show(@PathParam("id") long number) {
    Order order = find(new OrderId(number));
    // The order's own page says that a closed order is locked, and how to reopen it.
    return order.status().isClosed()
        ? Html.seeOther(OrderPaths.of(order.id()))
        : page(Response.Status.OK.getStatusCode(), order, OrderForm.of(order), FieldErrors.NONE);
  }

  @POST
  public Response save(
      @PathParam("id") long number,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("description") @DefaultValue("") String description) {
    OrderId id = new OrderId(number);
    OrderForm form = OrderForm.submitted(title, description);
    return form.content()
        .map(content -> save(id, content))
        .orElseGet(() -> page(Html.UNPROCESSABLE, find(id), form, form.errors()));
  }

  private Response save(OrderId id, Content content) {
    OrderChange change =
        new OrderChange(
            Optional.of(content.title()),
            Optional.of(content.description()),
            Optional.empty(),
            Reason.NONE);
    Revision revision =
        reviseOrder
            .revise(new ReviseOrder.Command(viewer.id(), id, Precondition.NONE, change, Source.WEB))
            .orElseThrow(NotFoundException::new);
    return switch (revision) {
      case Revision.Revised(Order order) -> Html.seeOther(Notice.SAVED.at(OrderPaths.of(id)));
      case Revision.Unchanged(Order order) -> Html.seeOther(OrderPaths.of(id));
      case Revision.Closed(var status) -> closedMeanwhile(id, content);
      case Revision.Stale stale -> throw unasked(stale);
      case Revision.IllegalTransition move -> throw unasked(move);
      case Revision.ReasonRequired move -> throw unasked(move);
    };
  }

  private Response closedMeanwhile(OrderId id, Content content) {
    Order order = find(id);
    FieldErrors errors =
        FieldErrors.NONE.and(
            "title",
            "The order is %s meanwhile, so its text is locked. Reopen it to save this."
                .formatted(Words.status(order.status()).toLowerCase(Locale.ROOT)));
    OrderForm form = new OrderForm(content.title().value(), content.description().value());
    return page(Response.Status.CONFLICT.getStatusCode(), order, form, errors);
  }

  private Order find(OrderId id) {
    return findOrder.find(viewer.id(), id).orElseThrow(NotFoundException::new);
  }

  private static Response page(int status, Order order, OrderForm form, FieldErrors errors) {
    return Html.page(status, OrderFormTemplates.edit(OrderView.of(order), form, errors));
  }

  private static IllegalStateException unasked(Revision revision) {
    return new IllegalStateException("no status or version was asked for: " + revision);
  }
}
