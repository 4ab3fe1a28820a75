package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.RequestOrigin;
import dev.ordergate.application.account.ExportAccount;
import dev.ordergate.application.account.ExportFile;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Everything held on the viewer's account, as a file. */
@Path("/profile/export/")
@HttpAuthenticationMechanism("session")
@Authenticated
class ExportProfile {

  private final Viewer viewer;
  private final RequestOrigin requestOrigin;
  private final ExportAccount exportAccount;
  private final ExportFile file;

  ExportProfile(
      Viewer viewer, RequestOrigin requestOrigin, ExportAccount exportAccount, ExportFile file) {
    this.viewer = viewer;
    this.requestOrigin = requestOrigin;
    this.exportAccount = exportAccount;
    this.file = file;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  public Response export(@Context HttpServerRequest request) {
    // The audit trail would say that the person did it.
    requestOrigin.refuseAnother(request);
    ExportAccount.Command command =
        new ExportAccount.Command(viewer.id(), viewer.publicSession(), viewer.device());
    // When it is written, so that the audit trail does not tell of one that is refused.
    StreamingOutput body =
        output ->
            file.write(exportAccount.export(command).orElseThrow(NotFoundException::new), output);
    return headers().entity(body).build();
  }

  /** Exports nothing, so that the audit trail tells of none. */
  @HEAD
  @Produces(MediaType.WILDCARD)
  public Response head() {
    return headers().build();
  }

  private static Response.ResponseBuilder headers() {
    return Response.ok()
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ExportFile.NAME + '"');
  }
}
