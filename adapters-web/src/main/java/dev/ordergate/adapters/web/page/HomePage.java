package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.login.LocalPath;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The front door: there is nothing in front of the orders. */
@Path("/")
@PermitAll
class HomePage {

  @GET
  public Response home() {
    return Html.seeOther(LocalPath.DEFAULT.value());
  }
}
