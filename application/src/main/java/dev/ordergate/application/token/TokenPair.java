package dev.ordergate.application.token;

import dev.ordergate.domain.token.OpaqueToken;
import java.time.Duration;

/**
 * An access token and the refresh token that renews it.
 *
 * @param access a JWT (RFC 9068)
 * @param expiresIn lifetime left to the access token
 * @param refreshExpiresIn lifetime left to the refresh token if it is not used
 */
public record TokenPair(
    String access, OpaqueToken refresh, Duration expiresIn, Duration refreshExpiresIn) {

  /** Never a token, so that no log shows one. */
  @Override
  public String toString() {
    return "TokenPair[hidden]";
  }
}
