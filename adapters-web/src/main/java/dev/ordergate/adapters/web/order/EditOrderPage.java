package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The form that changes title and description of an order. */
@Path(OrderPaths.LIST + OrderPaths.ID + "/edit")
@HttpAuthenticationMechanism("session")
@Authenticated
class EditOrderPage {

  private static final int OK = Response.Status.OK.getStatusCode();

  private final Viewer viewer;
  private final FindOrder findOrder;

  EditOrderPage(Viewer viewer, FindOrder findOrder) {
    this.viewer = viewer;
    this.findOrder = findOrder;
  }

  @GET
  public Response show(@PathParam("id") long number) {
    Order order =
        findOrder.find(viewer.id(), new OrderId(number)).orElseThrow(NotFoundException::new);
    // The order's own page says that a closed order is locked, and how to reopen it.
    return order.status().isClosed()
        ? Html.seeOther(OrderPaths.of(order.id()))
        : page(OK, order, order.version(), OrderForm.of(order), FieldErrors.NONE);
  }

  /** The page for the version of {@code order} that the form was made for. */
  static Response page(int status, Order order, int version, OrderForm form, FieldErrors errors) {
    return Html.form(
        status, OrderFormTemplates.edit(OrderView.of(order), version, form.cut(), errors));
  }
}
