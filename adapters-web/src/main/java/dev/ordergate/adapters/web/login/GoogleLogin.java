package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.domain.login.LocalPath;
import dev.ordergate.domain.login.LoginFailure;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.token.OpaqueToken;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * Where the authorization code flow begins and ends. Its mechanism answers the first request with
 * the redirect to Google and finishes the exchange on the second, so that both methods run for a
 * person Google has authenticated on this very request.
 */
@Path(GoogleLogin.PATH)
@HttpAuthenticationMechanism("code")
@Authenticated
class GoogleLogin {

  static final String PATH = "/accounts/google/login";

  private final SignIn signIn;
  private final WebSessionCookie cookie;

  GoogleLogin(SignIn signIn, WebSessionCookie cookie) {
    this.signIn = signIn;
    this.cookie = cookie;
  }

  @GET
  public Response begin(RoutingContext context) {
    return enter(context);
  }

  @GET
  @Path("callback")
  public Response finish(RoutingContext context) {
    return enter(context);
  }

  private Response enter(RoutingContext context) {
    SignIn.Command command =
        new SignIn.Command(ClientDevice.of(context.request()), cookie.read(context));
    return switch (signIn.signIn(command)) {
      case SignIn.SignedIn(var account, OpaqueToken session) -> {
        LocalPath next = NextCookie.read(context);
        context.response().addCookie(NextCookie.clear(cookie.isSecure()));
        yield Html.redirect(next.value()).cookie(cookie.make(session)).build();
      }
      case SignIn.Refused(LoginRefusal cause) -> backToSignIn(cause.word());
      case SignIn.Replayed() -> backToSignIn(LoginFailure.LOGIN_FAILED.word());
    };
  }

  private static Response backToSignIn(String cause) {
    return Html.seeOther(LoginPage.PATH + "?error=" + cause);
  }
}
