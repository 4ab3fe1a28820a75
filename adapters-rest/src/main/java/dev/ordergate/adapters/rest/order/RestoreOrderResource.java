package dev.ordergate.adapters.rest.order;

import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.application.order.RestoreOrder.Result;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Source;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes an order of the caller back from the trash. */
@Path(OrderResource.PATH + "/restore")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
class RestoreOrderResource {

  private final Caller caller;
  private final HttpHeaders headers;
  private final RestoreOrder restoreOrder;

  RestoreOrderResource(Caller caller, HttpHeaders headers, RestoreOrder restoreOrder) {
    this.caller = caller;
    this.headers = headers;
    this.restoreOrder = restoreOrder;
  }

  @POST
  @Operation(
      operationId = "restoreOrder",
      summary = "Take an order back from the trash",
      description = "Within 30 days of its deletion.")
  @Parameter(ref = "If-Match")
  @Parameter(ref = "If-None-Match")
  @APIResponse(
      responseCode = "200",
      description = "The order as it is now.",
      headers = @Header(name = "ETag", ref = "ETag"),
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  public Response restore(@PathParam("id") long id) {
    RestoreOrder.Command command =
        new RestoreOrder.Command(
            caller.account(), new OrderId(id), EntityTags.precondition(headers), Source.API);
    return switch (restoreOrder.restore(command)) {
      case Result.Restored(Order order) -> OrderResponses.ok(order);
      case Result.Stale(Order current) -> throw OrderResponses.stale(current);
      case Result.NotDeleted refused ->
          throw ProblemException.of(ProblemType.NOT_DELETED, "The order is not in the trash.");
      case Result.NotFound none -> throw ProblemException.notFound();
    };
  }
}
