package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.login.SignOut;
import dev.ordergate.domain.login.LocalPath;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Signs out. Open to all, for signing out twice or with an expired session is no error. */
@Path("/accounts/logout")
@PermitAll
class Logout {

  private final SignOut signOut;
  private final WebSessionCookie cookie;
  private final SignedOut signedOut;

  Logout(SignOut signOut, WebSessionCookie cookie, SignedOut signedOut) {
    this.signOut = signOut;
    this.cookie = cookie;
    this.signedOut = signedOut;
  }

  /** The address of a form that was given back leads on, and signs nobody out. */
  @GET
  public Response form() {
    return Html.seeOther(LocalPath.DEFAULT.value());
  }

  @POST
  public Response logOut(RoutingContext context) {
    cookie
        .read(context)
        .map(session -> new SignOut.Command(session, ClientDevice.of(context.request())))
        .ifPresent(signOut::signOut);
    return signedOut.because(Farewell.SIGNED_OUT);
  }
}
