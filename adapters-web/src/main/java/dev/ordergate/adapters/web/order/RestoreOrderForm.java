package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The button that takes an order back from the trash. */
@Path(OrderPaths.LIST + OrderPaths.ID + "/restore")
@HttpAuthenticationMechanism("session")
@Authenticated
class RestoreOrderForm {

  private final Viewer viewer;
  private final RestoreOrder restoreOrder;

  RestoreOrderForm(Viewer viewer, RestoreOrder restoreOrder) {
    this.viewer = viewer;
    this.restoreOrder = restoreOrder;
  }

  /** The address of a form that was given back leads to the trash. */
  @GET
  public Response trash() {
    return Html.seeOther(OrderPaths.TRASH);
  }

  @POST
  public Response restore(@PathParam("id") long number) {
    OrderId id = new OrderId(number);
    RestoreOrder.Command command =
        new RestoreOrder.Command(viewer.id(), id, Precondition.NONE, Source.WEB);
    return switch (restoreOrder.restore(command)) {
      // The second click of two finds the order restored: the browser shows its answer.
      case RestoreOrder.Result.Restored _, RestoreOrder.Result.NotDeleted _ ->
          Html.seeOther(Notice.RESTORED.at(OrderPaths.of(id)));
      case RestoreOrder.Result.Stale stale ->
          throw new IllegalStateException("no version was asked for: " + stale);
      case RestoreOrder.Result.NotFound none -> throw new NotFoundException();
    };
  }
}
