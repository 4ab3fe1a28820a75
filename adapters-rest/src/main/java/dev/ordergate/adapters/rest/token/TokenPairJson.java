package dev.ordergate.adapters.rest.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.application.token.TokenPair;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token pair in JSON (RFC 6749, section 5.1, with simplejwt's names for the tokens). */
@Schema(name = "TokenPair")
@JsonPropertyOrder({"access", "refresh", "token_type", "expires_in", "refresh_expires_in"})
@RegisterForReflection
record TokenPairJson(
    @Schema(description = "JWT (RFC 9068) for the Authorization header.") String access,
    @Schema(description = "Opaque; good for one refresh.") String refresh,
    @JsonProperty("token_type") @Schema(examples = "Bearer") String tokenType,
    @JsonProperty("expires_in") @Schema(examples = "900", description = "Seconds.") long expiresIn,
    @JsonProperty("refresh_expires_in") @Schema(examples = "1209600", description = "Seconds.")
        long refreshExpiresIn) {

  static TokenPairJson of(TokenPair pair) {
    return new TokenPairJson(
        pair.access(),
        pair.refresh().value(),
        "Bearer",
        pair.expiresIn().toSeconds(),
        pair.refreshExpiresIn().toSeconds());
  }

  /** Shows no token, so that no log does. */
  @Override
  public String toString() {
    return "TokenPairJson[hidden]";
  }
}
