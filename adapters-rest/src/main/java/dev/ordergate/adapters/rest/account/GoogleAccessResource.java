package dev.ordergate.adapters.rest.account;

import dev.ordergate.adapters.rest.account.ProfileJson.GoogleJson;
import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.application.account.CheckGoogleAccess;
import dev.ordergate.application.account.DisconnectGoogle;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tokens Google gave us for the caller; never a token. */
@Path("/api/profile/google")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "profile")
class GoogleAccessResource {

  private final Caller caller;
  private final CheckGoogleAccess checkGoogleAccess;
  private final DisconnectGoogle disconnectGoogle;

  GoogleAccessResource(
      Caller caller, CheckGoogleAccess checkGoogleAccess, DisconnectGoogle disconnectGoogle) {
    this.caller = caller;
    this.checkGoogleAccess = checkGoogleAccess;
    this.disconnectGoogle = disconnectGoogle;
  }

  @GET
  @Operation(
      operationId = "getGoogleAccess",
      summary = "Read the state of the stored Google tokens",
      description =
          "Google is asked once its access token has expired. While it cannot be reached, the last"
              + " known state is shown.")
  @APIResponse(responseCode = "200", description = "What is known of them; never a token.")
  public GoogleJson get() {
    return GoogleJson.of(checkGoogleAccess.check(caller.account()));
  }

  @DELETE
  @Operation(
      operationId = "disconnectGoogle",
      summary = "Forget the Google tokens",
      description = "They are revoked at Google too, where it can be reached.")
  @APIResponse(responseCode = "204", description = "None is stored any more.")
  public Response delete() {
    disconnectGoogle.disconnect(new DisconnectGoogle.Command(caller.account(), caller.device()));
    return Response.noContent().build();
  }
}
