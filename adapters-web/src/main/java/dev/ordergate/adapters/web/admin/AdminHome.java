package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.page.Html;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where admins begin: with the accounts. */
@Path(AdminPaths.ADMIN)
@HttpAuthenticationMechanism("session")
@RolesAllowed("admin")
class AdminHome {

  @GET
  public Response home() {
    return Html.seeOther(AdminPaths.ACCOUNTS);
  }
}
