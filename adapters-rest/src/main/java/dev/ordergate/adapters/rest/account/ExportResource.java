package dev.ordergate.adapters.rest.account;

import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.JsonTypes;
import dev.ordergate.application.account.ExportAccount;
import dev.ordergate.application.account.ExportFile;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything held on the caller's account, as a file. */
@Path("/api/profile/export")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "profile")
class ExportResource {

  private final Caller caller;
  private final ExportAccount exportAccount;
  private final ExportFile file;

  ExportResource(Caller caller, ExportAccount exportAccount, ExportFile file) {
    this.caller = caller;
    this.exportAccount = exportAccount;
    this.file = file;
  }

  @GET
  @Operation(
      operationId = "exportAccount",
      summary = "Download everything held on the account",
      description = "One JSON file, made while it is sent.")
  @APIResponse(
      responseCode = "200",
      description =
          """
          Profile, sessions, orders, those in the trash among them, their history and the events of \
          the audit trail that concern the account or that it caused; never a token.\
          """,
      headers =
          @Header(
              name = "Content-Disposition",
              description = "Names the file.",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ExportJson.class)))
  public Response export() {
    ExportAccount.Command command =
        new ExportAccount.Command(caller.account(), caller.session(), caller.device());
    // When it is written, so that the audit trail does not tell of one that is refused.
    StreamingOutput body =
        output -> file.write(exportAccount.export(command).orElseThrow(Caller::erased), output);
    return headers().entity(body).build();
  }

  /** Exports nothing, so that the audit trail tells of none. */
  @HEAD
  @Operation(hidden = true)
  public Response head() {
    return headers().build();
  }

  private static Response.ResponseBuilder headers() {
    return Response.ok()
        .type(JsonTypes.UTF_8_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ExportFile.NAME + '"');
  }
}
