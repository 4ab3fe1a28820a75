package dev.ordergate.adapters.rest.order;

import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.QueryParameters;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderCsv;
import dev.ordergate.application.session.RequireSession;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.SessionId;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's orders as a file for spreadsheets. */
@Path("/api/orders/export")
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
class ExportOrdersResource {

  private final Caller caller;
  private final ListOrders listOrders;
  private final RequireSession requireSession;
  private final InstantSource clock;

  ExportOrdersResource(
      Caller caller, ListOrders listOrders, RequireSession requireSession, InstantSource clock) {
    this.caller = caller;
    this.listOrders = listOrders;
    this.requireSession = requireSession;
    this.clock = clock;
  }

  @GET
  // It is CSV whatever the client accepts: a link in a browser asks for a page.
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "exportOrders",
      summary = "Own orders as CSV",
      description =
          "The list's filters and ordering apply. A cell that a spreadsheet would take for a"
              + " formula is prefixed with an apostrophe.")
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
      description = "All orders of the list.",
      headers =
          @Header(
              name = "Content-Disposition",
              description = "The name of the file.",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(UriInfo uri) {
    QueryParameters parameters = QueryParameters.of(uri);
    OrderFilters filters = OrderFilters.read(parameters);
    parameters.finish();
    AccountId owner = caller.account();
    SessionId session = caller.session();
    StreamingOutput file =
        output ->
            OrderCsv.write(
                listOrders,
                () -> requireSession.require(session),
                owner,
                filters.filter(),
                filters.ordering(),
                output);
    String name = OrderCsv.fileName(clock.instant());
    return Response.ok(file, OrderCsv.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
