package dev.ordergate.http.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that the {@code type} of a problem leads to (RFC 9457, section 3.1.1). */
@Path("/problems/{code}")
@PermitAll
class ProblemPages {

  /** Said by the answer itself, for what is only negotiated an answer to HEAD does not have. */
  private static final MediaType HTML =
      MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

  /** For the icon, which is none: browsers would ask for one else. */
  private static final String POLICY = "default-src 'none'; img-src data:; frame-ancestors 'none'";

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response page(@PathParam("code") String code) {
    ProblemType type = ProblemType.ofCode(code).orElseThrow(ProblemException::notFound);
    return Response.ok(html(type), HTML).header("Content-Security-Policy", POLICY).build();
  }

  static String html(ProblemType type) {
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>%1$s – Ordergate</title></head>
    <body><main><h1>%1$s</h1><p>%2$s</p>
    <p>Status %3$d, code <code>%4$s</code>.</p></main></body>
    </html>
    """
        .formatted(type.title(), type.explanation(), type.status(), type.code());
  }
}
