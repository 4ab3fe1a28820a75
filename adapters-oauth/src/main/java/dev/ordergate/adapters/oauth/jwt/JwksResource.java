package dev.ordergate.adapters.oauth.jwt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes the public keys of the access tokens (RFC 7517, section 5). */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "keys")
class JwksResource {

  private final Keys keys;

  JwksResource(Keys keys) {
    this.keys = keys;
  }

  @GET
  @Operation(
      operationId = "getJwks",
      summary = "The keys that access tokens are verified with",
      description = "To be cached for as long as Cache-Control says.")
  @APIResponse(
      responseCode = "200",
      description = "A JWK Set (RFC 7517, section 5).",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @Produces(MediaType.APPLICATION_JSON)
  public Response jwks() {
    CacheControl cacheControl = new CacheControl();
    cacheControl.setNoTransform(false);
    cacheControl.setMaxAge((int) Keys.JWKS_MAX_AGE.toSeconds());
    return Response.ok(keys.jwks()).cacheControl(cacheControl).build();
  }
}
