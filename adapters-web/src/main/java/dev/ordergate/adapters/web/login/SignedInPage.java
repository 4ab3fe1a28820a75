package dev.ordergate.adapters.web.login;

import dev.ordergate.adapters.web.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where a sign-in ends that was begun beside a form, in a tab of its own. */
@Path("/accounts/signed-in/")
@HttpAuthenticationMechanism("session")
@Authenticated
class SignedInPage {

  @CheckedTemplate(basePath = "login")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signedIn();
  }

  @GET
  public Response show() {
    return Html.page(Templates.signedIn());
  }
}
