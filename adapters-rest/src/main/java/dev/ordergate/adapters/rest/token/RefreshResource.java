package dev.ordergate.adapters.rest.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.caller.CallingDevice;
import dev.ordergate.adapters.rest.json.JsonBody;
import dev.ordergate.adapters.rest.json.SmallBody;
import dev.ordergate.application.token.RotateRefreshToken;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.token.RefusalReason;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exchanges a refresh token for the next pair; the token itself is the credential. */
@Path("/api/token/refresh")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SmallBody
@Tag(name = "tokens")
class RefreshResource {

  /** The body of a refresh, as the OpenAPI document shows it. */
  @Schema(name = "RefreshRequest", requiredProperties = "refresh")
  record RefreshRequest(
      @Schema(examples = "m2vC1hVb3y0J6Qm1lq8m0mJb8Gk3nYtq0i1m5rT7uWo") String refresh) {}

  private final CallingDevice caller;
  private final RotateRefreshToken rotateRefreshToken;

  RefreshResource(CallingDevice caller, RotateRefreshToken rotateRefreshToken) {
    this.caller = caller;
    this.rotateRefreshToken = rotateRefreshToken;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "refreshTokenPair",
      summary = "Exchange a refresh token for the next pair",
      description =
          "The token is consumed. Sent again within 60 seconds it gives the same successor, so"
              + " that a lost answer logs nobody out; later it ends the whole device session.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RefreshRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The next pair.",
      content = @Content(schema = @Schema(implementation = TokenPairJson.class)))
  public Response refresh(@Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    var refresh = body.required("refresh", Checked.Valid<String>::new);
    body.finish();
    var command = new RotateRefreshToken.Command(refresh.orElseThrow(), caller.device());
    return switch (rotateRefreshToken.rotate(command)) {
      case RotateRefreshToken.Rotated(TokenPair pair) ->
          Response.ok(TokenPairJson.of(pair)).build();
      case RotateRefreshToken.Refused(RefusalReason reason) ->
          throw ProblemException.of(
              ProblemType.TOKEN_NOT_VALID,
              "The refresh token is not good any more.",
              Map.of("reason", reason.word()));
      case RotateRefreshToken.Unknown() ->
          throw ProblemException.of(ProblemType.TOKEN_NOT_VALID, "This is not a refresh token.");
    };
  }
}
