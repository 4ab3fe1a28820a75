package dev.ordergate.adapters.rest.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.caller.CallingDevice;
import dev.ordergate.adapters.rest.json.JsonBody;
import dev.ordergate.adapters.rest.json.SmallBody;
import dev.ordergate.application.login.SignInWithIdToken;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A token pair for a mobile or desktop client that signed in with Google's own SDK. */
@Path("/api/token/google")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SmallBody
@Tag(name = "tokens")
class GoogleTokenResource {

  /** The body of the exchange, as the OpenAPI document shows it. */
  @Schema(name = "GoogleTokenRequest", requiredProperties = "id_token")
  record GoogleTokenRequest(
      @JsonProperty("id_token")
          @Schema(description = "Google's ID token, at most 10 minutes old, good for one exchange.")
          String idToken,
      @Schema(description = "The nonce the client asked Google for, where it did.")
          @Nullable String nonce) {}

  private final CallingDevice caller;
  private final SignInWithIdToken signInWithIdToken;

  GoogleTokenResource(CallingDevice caller, SignInWithIdToken signInWithIdToken) {
    this.caller = caller;
    this.signInWithIdToken = signInWithIdToken;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "exchangeGoogleIdToken",
      summary = "A token pair for a Google ID token",
      description = "For clients that signed in with Google's own SDK.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = GoogleTokenRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "A new pair.",
      content = @Content(schema = @Schema(implementation = TokenPairJson.class)))
  public Response exchange(@Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    var idToken = body.required("id_token", Checked.Valid<String>::new);
    var nonce = body.optional("nonce", Checked.Valid<String>::new);
    body.finish();
    var command = new SignInWithIdToken.Command(idToken.orElseThrow(), nonce, caller.device());
    return switch (signInWithIdToken.signIn(command)) {
      case SignInWithIdToken.SignedIn(TokenPair pair) ->
          Response.ok(TokenPairJson.of(pair)).build();
      case SignInWithIdToken.Refused() ->
          throw ProblemException.of(ProblemType.TOKEN_NOT_VALID, "This ID token is not accepted.");
      case SignInWithIdToken.ProviderDown() ->
          throw ProblemException.of(
              ProblemType.SERVICE_UNAVAILABLE, "Google does not answer at the moment.");
    };
  }
}
