package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.account.CheckGoogleAccess;
import dev.ordergate.application.account.RenameAccount;
import dev.ordergate.application.account.ShowProfile;
import dev.ordergate.application.session.ListSessions;
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
import java.util.Comparator;
import java.util.List;

/** The viewer's account. */
@Path(ProfilePage.PATH)
@HttpAuthenticationMechanism("session")
@Authenticated
class ProfilePage {

  static final String PATH = "/profile/";

  private static final Comparator<SessionView> THIS_DEVICE_FIRST =
      Comparator.comparing(SessionView::current).reversed();

  @CheckedTemplate(basePath = "profile")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance profile(
        ProfileView profile,
        GoogleView google,
        SessionList sessions,
        String name,
        FieldErrors errors,
        Notice notice);
  }

  private final Viewer viewer;
  private final ShowProfile showProfile;
  private final CheckGoogleAccess checkGoogleAccess;
  private final ListSessions listSessions;
  private final RenameAccount renameAccount;

  ProfilePage(
      Viewer viewer,
      ShowProfile showProfile,
      CheckGoogleAccess checkGoogleAccess,
      ListSessions listSessions,
      RenameAccount renameAccount) {
    this.viewer = viewer;
    this.showProfile = showProfile;
    this.checkGoogleAccess = checkGoogleAccess;
    this.listSessions = listSessions;
    this.renameAccount = renameAccount;
  }

  @GET
  public Response show(
      @QueryParam("done") @DefaultValue("") String done,
      @QueryParam("sessions") @DefaultValue("") String sessions) {
    ProfileView profile = profile();
    return Html.page(page(profile, sessions, profile.name(), FieldErrors.NONE, Notice.parse(done)));
  }

  @POST
  public Response rename(@FormParam("name") @DefaultValue("") String name) {
    Checked<DisplayName> checked = DisplayName.parse(name);
    return switch (checked) {
      case Checked.Valid<DisplayName>(DisplayName chosen) -> rename(chosen);
      case Checked.Invalid<DisplayName> invalid -> {
        FieldErrors errors =
            Cut.NAME.note(FieldErrors.NONE.and("name", "Name", invalid), "name", "Name", name);
        yield Html.form(
            Html.UNPROCESSABLE, page(profile(), "", Cut.NAME.of(name), errors, Notice.NONE));
      }
    };
  }

  private Response rename(DisplayName chosen) {
    if (!renameAccount.rename(new RenameAccount.Command(viewer.id(), chosen))) {
      throw new NotFoundException();
    }
    return Html.seeOther(Notice.RENAMED.at(PATH));
  }

  private TemplateInstance page(
      ProfileView profile, String from, String name, FieldErrors errors, Notice notice) {
    List<SessionView> sessions =
        listSessions.list(new ListSessions.Command(viewer.id(), viewer.publicSession())).stream()
            .map(SessionView::of)
            .sorted(THIS_DEVICE_FIRST)
            .toList();
    GoogleView google = GoogleView.of(checkGoogleAccess.check(viewer.id()));
    return Templates.profile(profile, google, SessionList.of(sessions, from), name, errors, notice);
  }

  private ProfileView profile() {
    return showProfile
        .show(viewer.id())
        .map(profile -> ProfileView.of(profile.account()))
        .orElseThrow(NotFoundException::new);
  }
}
