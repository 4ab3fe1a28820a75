package dev.ordergate.adapters.oauth.jwt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Publishes the public keys of the access tokens (RFC 7517, section 5). */
@Path("/.well-known/jwks.json")
@PermitAll
class JwksResource {

  private final Keys keys;

  JwksResource(Keys keys) {
    this.keys = keys;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response jwks() {
    CacheControl cacheControl = new CacheControl();
    cacheControl.setNoTransform(false);
    cacheControl.setMaxAge((int) Keys.JWKS_MAX_AGE.toSeconds());
    return Response.ok(keys.jwks()).cacheControl(cacheControl).build();
  }
}
