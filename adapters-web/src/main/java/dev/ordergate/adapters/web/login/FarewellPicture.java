package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.RequestOrigin;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * A picture of nothing on the page that says farewell. When the answer that signs out arrives, the
 * page it was asked from is still shown: only afterwards does the browser put that away for going
 * back to, and this lets it forget it. Where a page of another origin shows it, nothing is
 * forgotten.
 */
@Path("/accounts/farewell.svg")
@PermitAll
class FarewellPicture {

  private static final String NOTHING = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

  private final RequestOrigin requestOrigin;

  FarewellPicture(RequestOrigin requestOrigin) {
    this.requestOrigin = requestOrigin;
  }

  @GET
  public Response show(@Context HttpServerRequest request) {
    ResponseBuilder picture = Response.ok(NOTHING, "image/svg+xml");
    return requestOrigin.isAnother(request)
        ? picture.build()
        : picture.header(SignedOut.CLEAR_SITE_DATA, SignedOut.PAGES).build();
  }
}
