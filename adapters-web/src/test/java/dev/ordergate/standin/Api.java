package dev.ordergate.standin;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Some of the JSON API. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class Api {

  private final SecurityIdentity identity;

  public Api(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Selects no mechanism, so nobody is ever signed in here. */
  @GET
  @Path("public")
  @PermitAll
  public String read() {
    return "{\"anonymous\":%b}".formatted(identity.isAnonymous());
  }

  @POST
  @Path("public")
  @PermitAll
  public String write() {
    return "{}";
  }

  @POST
  @Path("json")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public String read(String body) {
    return body;
  }

  @GET
  @Path("token")
  @HttpAuthenticationMechanism("session")
  @Authenticated
  public String mint() {
    return "{\"sub\":\"%s\",\"roles\":%d}"
        .formatted(identity.getPrincipal().getName(), identity.getRoles().size());
  }
}
