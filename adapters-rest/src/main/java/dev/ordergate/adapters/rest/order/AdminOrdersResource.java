package dev.ordergate.adapters.rest.order;

import dev.ordergate.adapters.rest.caller.Caller;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's orders, for admins to look at. */
@Path("/api/admin/orders")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@RolesAllowed("admin")
@SecurityRequirement(name = "bearer")
@Tag(name = "admin")
class AdminOrdersResource {

  private final Caller caller;
  private final OrderPages pages;

  AdminOrdersResource(Caller caller, OrderPages pages) {
    this.caller = caller;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listEverybodysOrders",
      summary = "List everybody's orders, newest first unless ordering says otherwise",
      description = "Pages follow each other by Link (RFC 8288); the filters apply to all of them.")
  @Parameter(
      name = "owner",
      in = ParameterIn.QUERY,
      description = "Only orders of this account.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", examples = "7"))
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
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = AdminOrderJson.class)))
  public Response list(UriInfo uri) {
    return pages.everybodys(uri, caller.account());
  }
}
