package dev.ordergate.adapters.rest.token;

import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.JsonTypes;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Token pairs for the person signed in on the web; the one API path that reads a cookie. */
@Path(TokenResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("session")
@Authenticated
@Tag(name = "tokens")
class TokenResource {

  static final String PATH = "/api/token";

  private final Caller caller;
  private final CallingOrigin callingOrigin;
  private final MintTokenPair mintTokenPair;

  TokenResource(Caller caller, CallingOrigin callingOrigin, MintTokenPair mintTokenPair) {
    this.caller = caller;
    this.callingOrigin = callingOrigin;
    this.mintTokenPair = mintTokenPair;
  }

  @GET
  @Operation(
      operationId = "mintTokenPair",
      summary = "A new token pair for the web session",
      description = "Each call opens a device session; a web session has at most ten.")
  @SecurityRequirement(name = "session")
  @APIResponse(
      responseCode = "200",
      description = "A new pair.",
      content = @Content(schema = @Schema(implementation = TokenPairJson.class)))
  public Response mint() {
    refuseOtherOrigins();
    TokenPair pair =
        mintTokenPair
            .mint(new MintTokenPair.Command(caller.webSession(), caller.device()))
            .orElseThrow(
                () -> ProblemException.of(ProblemType.TOKEN_NOT_VALID, "The session is over."));
    return Response.ok(TokenPairJson.of(pair)).build();
  }

  /** Minting is no safe method's business, so HEAD answers without it. */
  @HEAD
  @Operation(hidden = true)
  public Response head() {
    refuseOtherOrigins();
    return Response.ok().type(JsonTypes.UTF_8_JSON).build();
  }

  private void refuseOtherOrigins() {
    if (callingOrigin.isForeign()) {
      throw ProblemException.of(
          ProblemType.CROSS_SITE_REQUEST, "Another origin's page cannot ask for tokens.");
    }
  }
}
