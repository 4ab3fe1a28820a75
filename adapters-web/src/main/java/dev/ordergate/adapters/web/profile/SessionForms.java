package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.session.EndOtherSessions;
import dev.ordergate.application.session.EndSession;
import dev.ordergate.domain.login.SessionId;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The buttons that sign the viewer out elsewhere. */
@Path(SessionForms.PATH)
@HttpAuthenticationMechanism("session")
@Authenticated
class SessionForms {

  static final String PATH = "/profile/sessions/";

  private static final String END =
      "{id: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/end";
  private static final String END_OTHERS = "end-others";

  private final Viewer viewer;
  private final EndSession endSession;
  private final EndOtherSessions endOtherSessions;

  SessionForms(Viewer viewer, EndSession endSession, EndOtherSessions endOtherSessions) {
    this.viewer = viewer;
    this.endSession = endSession;
    this.endOtherSessions = endOtherSessions;
  }

  /** The address of a form that was given back leads to its button. */
  @GET
  @Path(END)
  public Response endForm() {
    return Html.seeOther(ProfilePage.PATH);
  }

  /** Likewise. */
  @GET
  @Path(END_OTHERS)
  public Response endOthersForm() {
    return Html.seeOther(ProfilePage.PATH);
  }

  @POST
  @Path(END)
  public Response end(@PathParam("id") UUID id) {
    EndSession.Command command =
        new EndSession.Command(viewer.id(), new SessionId(id), viewer.device());
    return switch (endSession.end(command)) {
      // What is no longer there was signed out by somebody faster, or by the first of two clicks.
      case ENDED, NOT_FOUND -> Html.seeOther(Notice.SESSION_ENDED.at(ProfilePage.PATH));
    };
  }

  @POST
  @Path(END_OTHERS)
  public Response endOthers() {
    endOtherSessions.endOthers(
        new EndOtherSessions.Command(viewer.id(), viewer.publicSession(), viewer.device()));
    return Html.seeOther(Notice.OTHERS_ENDED.at(ProfilePage.PATH));
  }
}
