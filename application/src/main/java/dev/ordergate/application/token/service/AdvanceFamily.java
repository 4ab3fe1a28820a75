package dev.ordergate.application.token.service;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefusalReason;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Instant;

/**
 * The part of a rotation before the access token is signed, which takes longer than all of it:
 * callers of one token wait for each other's database work, not for their signatures.
 */
public interface AdvanceFamily {

  /** What became of the token. */
  sealed interface Outcome {}

  /**
   * The family goes on with {@code refresh}, new or minted a moment ago.
   *
   * @param refreshExpiresAt its idle limit
   * @param at when this was decided
   */
  record Advanced(
      Account account,
      TokenFamily family,
      OpaqueToken refresh,
      Instant refreshExpiresAt,
      Instant at)
      implements Outcome {}

  /** It was a refresh token of ours once. */
  record Refused(RefusalReason reason) implements Outcome {}

  /** It never was one. */
  record Unknown() implements Outcome {}

  /** Consumes {@code presented}, which came from {@code device}, where it is the head. */
  Outcome advance(OpaqueToken presented, Device device);
}
