package dev.ordergate.adapters.rest.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.json.JsonBody;
import dev.ordergate.adapters.rest.json.SmallBody;
import dev.ordergate.application.token.VerifyAccessToken;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells whether an access token is good. */
@Path("/api/token/verify")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SmallBody
@Tag(name = "tokens")
class VerifyResource {

  /** The body of a verification, as the OpenAPI document shows it. */
  @Schema(name = "VerifyRequest", requiredProperties = "token")
  record VerifyRequest(
      @Schema(description = "An access token.", examples = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
          String token) {}

  private final VerifyAccessToken verifyAccessToken;

  VerifyResource(VerifyAccessToken verifyAccessToken) {
    this.verifyAccessToken = verifyAccessToken;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "verifyAccessToken",
      summary = "Ask whether an access token is good",
      description = "Its signature, its times, and whether its session still lives.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = VerifyRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "It is good.",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Map<String, String> verify(@Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    var token = body.required("token", Checked.Valid<String>::new);
    body.finish();
    if (!verifyAccessToken.isGood(token.orElseThrow())) {
      throw ProblemException.of(ProblemType.TOKEN_NOT_VALID, "This access token is not valid.");
    }
    return Map.of();
  }
}
