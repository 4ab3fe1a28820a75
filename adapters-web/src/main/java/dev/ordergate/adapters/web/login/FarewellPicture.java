package dev.ordergate.adapters.web.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * A picture of nothing on the page that says farewell. When the answer that signs out arrives, the
 * page it was asked from is still shown: only afterwards does the browser put that away for going
 * back to, and this lets it forget it.
 */
@Path("/accounts/farewell.svg")
@PermitAll
class FarewellPicture {

  private static final String NOTHING = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  @GET
  public Response show() {
    return Response.ok(NOTHING, "image/svg+xml")
        .header(SignedOut.CLEAR_SITE_DATA, SignedOut.PAGES)
        .build();
  }
}
