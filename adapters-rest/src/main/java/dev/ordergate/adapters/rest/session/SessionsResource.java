package dev.ordergate.adapters.rest.session;

import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.application.session.EndOtherSessions;
import dev.ordergate.application.session.EndSession;
import dev.ordergate.application.session.ListSessions;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.http.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller's account is signed in. */
@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "sessions")
class SessionsResource {

  private final Caller caller;
  private final ListSessions listSessions;
  private final EndSession endSession;
  private final EndOtherSessions endOtherSessions;

  SessionsResource(
      Caller caller,
      ListSessions listSessions,
      EndSession endSession,
      EndOtherSessions endOtherSessions) {
    this.caller = caller;
    this.listSessions = listSessions;
    this.endSession = endSession;
    this.endOtherSessions = endOtherSessions;
  }

  @GET
  @Operation(
      operationId = "listSessions",
      summary = "List where the account is signed in",
      description =
          "Web sessions and device sessions, of each the newest 1,000 and in any case the one that"
              + " asks, which is marked as current.")
  @APIResponse(responseCode = "200", description = "The live sessions, newest first.")
  public List<SessionJson> list() {
    return listSessions.list(new ListSessions.Command(caller.account(), caller.session())).stream()
        .map(SessionJson::of)
        .toList();
  }

  @DELETE
  @Operation(
      operationId = "endOtherSessions",
      summary = "Sign out everywhere else",
      description = "The session that asks stays, and the web session it was minted from.")
  @APIResponse(responseCode = "204", description = "All other sessions have ended.")
  public void endOthers() {
    endOtherSessions.endOthers(
        new EndOtherSessions.Command(caller.account(), caller.session(), caller.device()));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "endSession",
      summary = "End a session",
      description = "With a web session end the device sessions that were minted from it.")
  @APIResponse(responseCode = "204", description = "The session has ended.")
  public void end(
      @Parameter(schema = @Schema(implementation = UUID.class)) @PathParam("id") String id) {
    var result =
        endSession.end(new EndSession.Command(caller.account(), sessionId(id), caller.device()));
    if (result == EndSession.Result.NOT_FOUND) {
      throw ProblemException.notFound();
    }
  }

  private static SessionId sessionId(String text) {
    try {
      return new SessionId(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.notFound();
    }
  }
}
