package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.PlaceOrder.Result;
import dev.ordergate.domain.order.Order;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's orders as a collection. */
@Path("/api/orders")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
class OrdersResource {

  private final Caller caller;
  private final HttpHeaders headers;
  private final PlaceOrder placeOrder;
  private final OrderPages pages;
  private final String baseUrl;

  OrdersResource(
      Caller caller,
      HttpHeaders headers,
      PlaceOrder placeOrder,
      OrderPages pages,
      @ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.caller = caller;
    this.headers = headers;
    this.placeOrder = placeOrder;
    this.pages = pages;
    this.baseUrl = baseUrl;
  }

  @GET
  @Operation(
      operationId = "listOrders",
      summary = "List own orders, newest first unless ordering says otherwise",
      description = "Pages follow each other by Link (RFC 8288); the filters apply to all of them.")
  @Parameter(ref = "limit")
  @Parameter(ref = "cursor")
  @Parameter(ref = "status")
  @Parameter(ref = "group")
  @Parameter(ref = "search")
  @Parameter(ref = "created_after")
  @Parameter(ref = "created_before")
  @Parameter(ref = "updated_after")
  @Parameter(ref = "updated_before")
  @Parameter(ref = "deleted")
  @Parameter(ref = "ordering")
  @APIResponse(
      responseCode = "200",
      description = "A page of orders.",
      headers =
          @Header(
              name = "Link",
              description =
                  "first, prev and next page (RFC 8288); without next this is the end. A page whose"
                      + " orders are gone is empty and leads back.",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OrderJson.class)))
  public Response list(UriInfo uri) {
    return pages.own(uri, caller.account());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createOrder",
      summary = "Create an order",
      description =
          "A new order is PENDING. With Idempotency-Key the attempt can be repeated safely.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OrderRequest.Create.class)))
  @APIResponse(
      responseCode = "201",
      description = "The created order.",
      headers = {
        @Header(name = "Location", ref = "Location"),
        @Header(name = "ETag", ref = "ETag"),
        @Header(name = "Idempotency-Replayed", ref = "Idempotency-Replayed")
      },
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  @Parameter(ref = "Idempotency-Key")
  public Response create(@Nullable JsonNode body) {
    PlaceOrder.Command command =
        OrderRequest.create(caller.account(), IdempotencyHeader.of(headers), body);
    return switch (placeOrder.place(command)) {
      case Result.Placed(Order order) -> OrderResponses.created(order, baseUrl).build();
      case Result.Replayed(Order order) ->
          OrderResponses.created(order, baseUrl).header(IdempotencyHeader.REPLAYED, true).build();
      case Result.KeyReused refused ->
          throw ProblemException.of(
              ProblemType.IDEMPOTENCY_KEY_REUSED,
              "The key was sent before, with another title or description.");
      case Result.KeyInUse refused ->
          throw ProblemException.of(
              ProblemType.IDEMPOTENCY_KEY_IN_USE, "A request with this key still runs.");
    };
  }

  @POST
  @Path("/create")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createOrderAtOldPath",
      summary = "Create an order",
      description = "The path earlier clients know; the same as POST /api/orders/.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OrderRequest.Create.class)))
  @APIResponse(
      responseCode = "201",
      description = "The created order.",
      headers = {
        @Header(name = "Location", ref = "Location"),
        @Header(name = "ETag", ref = "ETag"),
        @Header(name = "Idempotency-Replayed", ref = "Idempotency-Replayed")
      },
      content = @Content(schema = @Schema(implementation = OrderJson.class)))
  @Parameter(ref = "Idempotency-Key")
  public Response createAtOldPath(@Nullable JsonNode body) {
    return create(body);
  }
}
