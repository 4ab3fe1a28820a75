package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.JsonTypes;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.text.IdNumber;
import dev.ordergate.http.problem.FieldError;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One order of the caller; anybody else's does not exist here. */
@Path(OrderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
class OrderResource {

  static final String PATH = "/api/orders/{id:" + IdNumber.FORM + "}";

  private final Caller caller;
  private final HttpHeaders headers;
  private final FindOrder findOrder;
  private final ReviseOrder reviseOrder;
  private final DeleteOrder deleteOrder;

  OrderResource(
      Caller caller,
      HttpHeaders headers,
      FindOrder findOrder,
      ReviseOrder reviseOrder,
      DeleteOrder deleteOrder) {
    this.caller = caller;
    this.headers = headers;
    this.findOrder = findOrder;
    this.reviseOrder = reviseOrder;
    this.deleteOrder = deleteOrder;
  }

  @GET
  @Operation(
      operationId = "getOrder",
      summary = "Read an order",
      description =
          "Somebody else's order does not exist here. With If-None-Match an unchanged order is not sent again.")
  @APIResponse(
      responseCode = "200",
      description = "The order as it is now.",
      headers = @Header(name = "ETag", ref = "ETag"),
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  @Parameter(ref = "If-None-Match")
  @APIResponse(
      responseCode = "304",
      description = "The order is the version that If-None-Match names.",
      headers = @Header(name = "ETag", ref = "ETag"))
  public Response get(@PathParam("id") long id) {
    return findOrder
        .find(caller.account(), new OrderId(id))
        .map(order ->
            EntityTags.isKnown(headers, order)
                ? OrderResponses.notModified(order)
                : OrderResponses.ok(order))
        .orElseThrow(ProblemException::notFound);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaceOrder",
      summary = "Replace title, description and, where given, status",
      description =
          "A description that is left out becomes empty; a status that is left out stays.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OrderRequest.Replacement.class)))
  @APIResponse(
      responseCode = "200",
      description = "The order as it is now.",
      headers = @Header(name = "ETag", ref = "ETag"),
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  @Parameter(ref = "If-Match")
  @Parameter(ref = "If-None-Match")
  public Response put(@PathParam("id") long id, @Nullable JsonNode body) {
    return revise(id, OrderRequest.replacement(body));
  }

  @PATCH
  @Consumes({JsonTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "patchOrder",
      summary = "Change some members of an order",
      description = "A merge patch (RFC 7396).")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = JsonTypes.MERGE_PATCH,
            schema = @Schema(implementation = OrderRequest.Patch.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = OrderRequest.Patch.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "The order as it is now.",
      headers = @Header(name = "ETag", ref = "ETag"),
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  @Parameter(ref = "If-Match")
  @Parameter(ref = "If-None-Match")
  public Response patch(@PathParam("id") long id, @Nullable JsonNode body) {
    return revise(id, OrderRequest.patch(body));
  }

  @DELETE
  @Operation(
      operationId = "deleteOrder",
      summary = "Put an order in the trash",
      description = "It can be taken back from there for 30 days.")
  @APIResponse(responseCode = "204", description = "It is in the trash.")
  @Parameter(ref = "If-Match")
  @Parameter(ref = "If-None-Match")
  public Response delete(@PathParam("id") long id) {
    DeleteOrder.Command command =
        new DeleteOrder.Command(
            caller.account(), new OrderId(id), EntityTags.precondition(headers), Source.API);
    return switch (deleteOrder.delete(command)) {
      case DeleteOrder.Result.Deleted deleted -> Response.noContent().build();
      case DeleteOrder.Result.Stale(Order current) -> throw OrderResponses.stale(current);
      case DeleteOrder.Result.AlreadyDeleted gone -> throw ProblemException.notFound();
      case DeleteOrder.Result.NotFound none -> throw ProblemException.notFound();
    };
  }

  private Response revise(long id, OrderChange change) {
    Revision revision =
        reviseOrder
            .revise(
                new ReviseOrder.Command(
                    caller.account(),
                    new OrderId(id),
                    EntityTags.precondition(headers),
                    change,
                    Source.API))
            .orElseThrow(ProblemException::notFound);
    return switch (revision) {
      case Revision.Revised(Order order) -> OrderResponses.ok(order);
      case Revision.Unchanged(Order order) -> OrderResponses.ok(order);
      case Revision.Stale(Order current) -> throw OrderResponses.stale(current);
      case Revision.IllegalTransition refused -> throw illegal(refused);
      case Revision.ReasonRequired refused ->
          throw ProblemException.invalid(
              List.of(
                  FieldError.ofMember(
                      "reason", "is required to reopen an order that is " + refused.from())));
      case Revision.Closed refused ->
          throw ProblemException.of(
              ProblemType.ORDER_CLOSED,
              "Title and description are locked while the order is %s."
                  .formatted(refused.status()));
    };
  }

  private static ProblemException illegal(Revision.IllegalTransition refused) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("from", refused.from());
    members.put("to", refused.to());
    members.put("allowed", refused.allowed());
    return ProblemException.of(
        ProblemType.ILLEGAL_TRANSITION,
        "An order that is %s cannot become %s.".formatted(refused.from(), refused.to()),
        members);
  }
}
