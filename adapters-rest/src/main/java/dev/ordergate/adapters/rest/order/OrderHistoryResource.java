package dev.ordergate.adapters.rest.order;

import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.problem.ProblemException;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.order.OrderId;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has become of an order of the caller. */
@Path(OrderResource.PATH + "/history")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
class OrderHistoryResource {

  private final Caller caller;
  private final ShowHistory showHistory;

  OrderHistoryResource(Caller caller, ShowHistory showHistory) {
    this.caller = caller;
    this.showHistory = showHistory;
  }

  @GET
  @Operation(
      operationId = "getOrderHistory",
      summary = "Who changed what, when, from what to what, why",
      description = "Every change since the order was created.")
  @APIResponse(responseCode = "200", description = "Every change, oldest first.")
  public List<HistoryEntryJson> get(@PathParam("id") long id) {
    return showHistory
        .show(caller.account(), new OrderId(id))
        .orElseThrow(ProblemException::notFound)
        .stream()
        .map(HistoryEntryJson::of)
        .toList();
  }
}
