package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
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

  DeleteOrderForm(Viewer viewer, DeleteOrder deleteOrder) {
    this.viewer = viewer;
    this.deleteOrder = deleteOrder;
  }

  @POST
  public Response delete(@PathParam("id") long number) {
    DeleteOrder.Command command =
        new DeleteOrder.Command(viewer.id(), new OrderId(number), Precondition.NONE, Source.WEB);
    return switch (deleteOrder.delete(command)) {
      case DeleteOrder.Result.Deleted deleted -> Html.seeOther(Notice.DELETED.at(OrderPaths.LIST));
      case DeleteOrder.Result.Stale stale ->
          throw new IllegalStateException("no version was asked for: " + stale);
      case DeleteOrder.Result.NotFound none -> throw new NotFoundException();
    };
  }
}
