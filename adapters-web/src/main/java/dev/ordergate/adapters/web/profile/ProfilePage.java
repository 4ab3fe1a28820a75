package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.ShowProfile;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.text.Checked;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The viewer's account. */
@Path(ProfilePage.PATH)
@HttpAuthenticationMechanism("session")
@Authenticated
class ProfilePage {

  static final String PATH = "/profile/";

  @CheckedTemplate(basePath = "profile")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance profile(
        ProfileView profile, String name, FieldErrors errors, Notice notice);
  }

  private final Viewer viewer;
  private final ShowProfile showProfile;
  private final RenameAccount renameAccount;

  ProfilePage(Viewer viewer, ShowProfile showProfile, RenameAccount renameAccount) {
    this.viewer = viewer;
    this.showProfile = showProfile;
    this.renameAccount = renameAccount;
  }

  @GET
  public Response show(@QueryParam("done") @DefaultValue("") String done) {
    ProfileView profile = profile();
    return Html.page(
        Templates.profile(profile, profile.name(), FieldErrors.NONE, Notice.parse(done)));
  }

  @POST
  public Response rename(@FormParam("name") @DefaultValue("") String name) {
    Checked<DisplayName> checked = DisplayName.parse(name);
    return switch (checked) {
      case Checked.Valid<DisplayName>(DisplayName chosen) -> rename(chosen);
      case Checked.Invalid<DisplayName> invalid -> {
        FieldErrors errors = FieldErrors.NONE.and("name", "Name", invalid);
        yield Html.page(
            Html.UNPROCESSABLE, Templates.profile(profile(), name, errors, Notice.NONE));
      }
    };
  }

  private Response rename(DisplayName chosen) {
    if (!renameAccount.rename(new RenameAccount.Command(viewer.id(), chosen))) {
      throw new NotFoundException();
    }
    return Html.seeOther(Notice.RENAMED.at(PATH));
  }

  private ProfileView profile() {
    return showProfile.show(viewer.id()).map(ProfileView::of).orElseThrow(NotFoundException::new);
  }
}
