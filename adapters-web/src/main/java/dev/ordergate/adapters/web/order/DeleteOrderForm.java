package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
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

/** The button that deletes an order. */
@Path(OrderPaths.LIST + OrderPaths.ID + "/delete")
@HttpAuthenticationMechanism("session")
@Authenticated
class DeleteOrderForm {

  private final Viewer viewer;
  private final DeleteOrder deleteOrder;
  private final OrderDetails details;

  DeleteOrderForm(Viewer viewer, DeleteOrder deleteOrder, OrderDetails details) {
    this.viewer = viewer;
    this.deleteOrder = deleteOrder;
    this.details = details;
  }

  /** The address of a refused form leads to the order. */
  @GET
  public Response order(@PathParam("id") long number) {
    return Html.seeOther(OrderPaths.of(new OrderId(number)));
  }

  @POST
  public Response delete(
      @PathParam("id") long number, @FormParam("version") @DefaultValue("") String version) {
    OrderId id = new OrderId(number);
    DeleteOrder.Command command =
        new DeleteOrder.Command(viewer.id(), id, ShownVersion.precondition(version), Source.WEB);
    return switch (deleteOrder.delete(command)) {
      case DeleteOrder.Result.Deleted deleted -> withUndo(id);
      // The second click of two: the browser shows its answer, not the first one's.
      case DeleteOrder.Result.AlreadyDeleted again -> withUndo(id);
      case DeleteOrder.Result.Stale(Order current) -> details.changedMeanwhile(current, "");
      case DeleteOrder.Result.NotFound none -> throw new NotFoundException();
    };
  }

  private static Response withUndo(OrderId id) {
    return Html.seeOther(Notice.DELETED.at(OrderPaths.LIST) + "&order=" + id.value());
  }
}
