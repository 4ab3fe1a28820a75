package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.domain.login.LocalPath;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The page with the Google button. */
@Path(LoginPage.PATH)
@PermitAll
class LoginPage {

  static final String PATH = "/accounts/login/";

  @CheckedTemplate(basePath = "login")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance login(String googleLogin, LoginProblem problem, String farewell);
  }

  @GET
  public Response show(
      @QueryParam("next") @DefaultValue("") String next,
      @QueryParam("error") @DefaultValue("") String error,
      RoutingContext context) {
    // No parameter of the method: a query parameter without a value is null there, too.
    Farewell farewell = Farewell.in(context.queryParams());
    return Html.page(Templates.login(googleLogin(next), LoginProblem.of(error), farewell.text()));
  }

  /** Without a place to go to, the one noted at the last try counts. */
  private static String googleLogin(String next) {
    String login = GoogleLogin.PATH + "/";
    return next.isEmpty()
        ? login
        : login + "?next=" + LoginRedirect.encode(LocalPath.parse(next).value());
  }
}
