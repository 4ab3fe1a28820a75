package dev.ordergate.application.account.spi;

import dev.ordergate.application.account.spi.GoogleTokens.Grant;

/** What can be done at Google with the tokens it gave us. No call lasts over 10 seconds. */
public interface GoogleGrants {

  /** What Google said to a refresh token. */
  sealed interface Answer {}

  /**
   * It is good.
   *
   * @param grant without a refresh token where the one used stays good, and without scopes where
   *     they are the same as before (RFC 6749, section 5.1)
   */
  record Refreshed(Grant grant) implements Answer {}

  /** It is good no more: {@code invalid_grant} (RFC 6749, section 5.2). */
  record Refused() implements Answer {}

  /**
   * Google cannot be reached, says nothing about the token, keeps too many waiting already, or was
   * silent in the last 30 seconds.
   */
  record Unknown() implements Answer {}

  /** A new access token for a refresh token (RFC 6749, section 6). */
  Answer refresh(String refreshToken);

  /**
   * Revokes a token and the grant behind it (RFC 7009), where Google can be reached and does not
   * keep too many waiting already.
   */
  void revoke(String token);
}
