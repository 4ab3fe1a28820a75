package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.account.DisconnectGoogle;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The button that gives up the access to Google. */
@Path("/profile/google/disconnect/")
@HttpAuthenticationMechanism("session")
@Authenticated
class DisconnectGoogleForm {

  private final Viewer viewer;
  private final DisconnectGoogle disconnectGoogle;

  DisconnectGoogleForm(Viewer viewer, DisconnectGoogle disconnectGoogle) {
    this.viewer = viewer;
    this.disconnectGoogle = disconnectGoogle;
  }

  /** The address of a form that was given back leads to its button. */
  @GET
  public Response form() {
    return Html.seeOther(ProfilePage.PATH);
  }

  @POST
  public Response disconnect() {
    disconnectGoogle.disconnect(new DisconnectGoogle.Command(viewer.id(), viewer.device()));
    return Html.seeOther(Notice.DISCONNECTED.at(ProfilePage.PATH));
  }
}
