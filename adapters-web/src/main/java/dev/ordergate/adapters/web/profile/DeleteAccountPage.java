package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.login.SignedOut;
import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.account.EraseAccount;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.text.TextRule;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Deletes the viewer's account once they have typed its e-mail address. */
@Path("/profile/delete/")
@HttpAuthenticationMechanism("session")
@Authenticated
class DeleteAccountPage {

  private static final Cut EMAIL = new Cut(640);

  @CheckedTemplate(basePath = "profile")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance delete(String address, String email, FieldErrors errors);
  }

  private final Viewer viewer;
  private final EraseAccount eraseAccount;
  private final SignedOut signedOut;

  DeleteAccountPage(Viewer viewer, EraseAccount eraseAccount, SignedOut signedOut) {
    this.viewer = viewer;
    this.eraseAccount = eraseAccount;
    this.signedOut = signedOut;
  }

  @GET
  public Response show() {
    return Html.page(Templates.delete(address().value(), "", FieldErrors.NONE));
  }

  @POST
  public Response delete(@FormParam("email") @DefaultValue("") String email) {
    if (EmailAddress.parse(TextRule.trim(email)).filter(address()::isSameMailbox).isEmpty()) {
      FieldErrors errors =
          FieldErrors.NONE.and("email", "Type the e-mail address of this account to delete it.");
      return Html.form(
          Html.UNPROCESSABLE, Templates.delete(address().value(), EMAIL.of(email), errors));
    }
    eraseAccount.erase(new EraseAccount.Command(viewer.id(), viewer.device()));
    return signedOut.accountDeleted();
  }

  private EmailAddress address() {
    return viewer.account().email();
  }
}
