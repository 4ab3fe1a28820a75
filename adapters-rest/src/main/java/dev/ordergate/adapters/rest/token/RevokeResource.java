package dev.ordergate.adapters.rest.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.adapters.rest.caller.CallingDevice;
import dev.ordergate.adapters.rest.json.JsonBody;
import dev.ordergate.adapters.rest.json.SmallBody;
import dev.ordergate.application.token.RevokeRefreshToken;
import dev.ordergate.domain.text.Checked;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Ends a device session at the wish of whoever holds one of its refresh tokens (RFC 7009). */
@Path("/api/token/revoke")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SmallBody
@Tag(name = "tokens")
class RevokeResource {

  /** The body of a revocation, as the OpenAPI document shows it. */
  @Schema(name = "RevokeRequest", requiredProperties = "token")
  record RevokeRequest(
      @Schema(examples = "m2vC1hVb3y0J6Qm1lq8m0mJb8Gk3nYtq0i1m5rT7uWo") String token,
      @JsonProperty("token_type_hint")
          @Schema(
              description = "May be sent (RFC 7009, section 2.1) and is ignored.",
              examples = "refresh_token")
          @Nullable String tokenTypeHint) {}

  /** What RFC 7009, section 2.1 lets a client add; it changes nothing here. */
  private static final List<String> IGNORED = List.of("token_type_hint");

  private final CallingDevice caller;
  private final RevokeRefreshToken revokeRefreshToken;

  RevokeResource(CallingDevice caller, RevokeRefreshToken revokeRefreshToken) {
    this.caller = caller;
    this.revokeRefreshToken = revokeRefreshToken;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "revokeRefreshToken",
      summary = "End the device session of a refresh token",
      description = "By any refresh token it ever had. An unknown token is no error.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RevokeRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The token is good for nothing now.",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Map<String, String> revoke(@Nullable JsonNode json) {
    JsonBody body = JsonBody.of(json);
    var token = body.required("token", Checked.Valid<String>::new);
    body.ignored(IGNORED);
    body.finish();
    revokeRefreshToken.revoke(new RevokeRefreshToken.Command(token.orElseThrow(), caller.device()));
    return Map.of();
  }
}
