package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.domain.order.OrderId;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** One order. */
@Path(OrderPaths.LIST + OrderPaths.ID)
@HttpAuthenticationMechanism("session")
@Authenticated
class OrderPage {

  private final Viewer viewer;
  private final FindOrder findOrder;
  private final OrderDetails details;

  OrderPage(Viewer viewer, FindOrder findOrder, OrderDetails details) {
    this.viewer = viewer;
    this.findOrder = findOrder;
    this.details = details;
  }

  @GET
  public Response show(
      @PathParam("id") long number, @QueryParam("done") @DefaultValue("") String done) {
    return findOrder
        .find(viewer.id(), new OrderId(number))
        .map(order -> details.show(order, Notice.parse(done)))
        .orElseThrow(NotFoundException::new);
  }
}
