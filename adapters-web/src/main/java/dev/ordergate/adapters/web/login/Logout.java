package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.login.SignOut;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Signs out. Open to all, for signing out twice or with an expired session is no error. */
@Path("/accounts/logout")
@PermitAll
class Logout {

  private final SignOut signOut;
  private final WebSessionCookie cookie;

  Logout(SignOut signOut, WebSessionCookie cookie) {
    this.signOut = signOut;
    this.cookie = cookie;
  }

  @POST
  public Response logOut(RoutingContext context) {
    cookie
        .read(context)
        .map(session -> new SignOut.Command(session, ClientDevice.of(context.request())))
        .ifPresent(signOut::signOut);
    return Html.redirect(LoginPage.PATH + "?signed_out")
        .cookie(cookie.clear())
        // Forms may be kept for going back to, but not for whoever sits here next.
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }
}
