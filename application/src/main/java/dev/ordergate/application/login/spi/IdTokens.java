package dev.ordergate.application.login.spi;

import dev.ordergate.application.login.spi.IdentityProvider.Identity;
import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** ID tokens that mobile and desktop clients got from the provider's own SDK. */
public interface IdTokens {

  /** What an ID token is worth. */
  sealed interface Verdict {}

  /**
   * The provider's, for a client of ours, and fresh.
   *
   * @param hash names the token, so that it is accepted once
   * @param clientId the client it was issued to: its {@code azp}, or its {@code aud}
   * @param authTime when the person authenticated, as far as the provider told
   * @param usableUntil when it is too old to be accepted
   */
  record Genuine(
      TokenHash hash, Identity identity, String clientId, Instant authTime, Instant usableUntil)
      implements Verdict {}

  /** Not the provider's: anybody can make as many as they like. */
  record Forged() implements Verdict {}

  /** The provider's, but stale or for somebody else. */
  record Bad() implements Verdict {}

  /** The provider's keys could not be had, so that nobody knows. */
  record Undecided() implements Verdict {}

  /**
   * Judges a token (OpenID Connect Core 1.0, section 3.1.3.7). May call the provider, so it belongs
   * in no transaction.
   *
   * @param presented may be anything
   * @param nonce what the token's has to be, where the client sent one
   */
  Verdict verify(String presented, Optional<String> nonce);
}
