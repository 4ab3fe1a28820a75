package dev.ordergate.application.token.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Token families with their refresh tokens. */
public interface TokenFamilies {

  /** A refresh token somebody presented, and its family. */
  record Presented(RefreshToken token, TokenFamily family) {}

  /** Stores a new family with its first refresh token. */
  void add(TokenFamily family, RefreshToken first);

  /** The token with this hash and its family, as they are; nothing is locked. */
  Optional<Presented> find(TokenHash hash);

  /** The family; it may have ended. */
  Optional<TokenFamily> find(FamilyId id);

  /** The family, locked until the transaction ends. */
  Optional<TokenFamily> findForChange(FamilyId id);

  /**
   * The newest of the account's that are live at {@code now}, newest first.
   *
   * @param idleSince those whose head was minted at this instant, or before, have ended
   */
  List<TokenFamily> newest(AccountId account, Instant now, Instant idleSince, int limit);

  /**
   * Stores the successor and the family whose head it now is, both or neither, unless the family
   * has changed since its last head was read: somebody else rotated or revoked it, or it is gone.
   * Waits for whoever is changing it.
   *
   * @param family with its new head, which has a sealed successor
   * @return whether it did
   */
  boolean rotate(TokenFamily family, RefreshToken successor);

  /** Revokes a family and cuts off its access tokens, unless it was revoked before. */
  void revoke(FamilyId family, RevocationCause cause, Instant now);

  /** Revokes every live family minted from {@code webSession} and cuts off their access tokens. */
  void revokeAll(WebSessionId webSession, RevocationCause cause, Instant now);

  /** Lets every live family minted from one web session hang on another of the same account. */
  void moveAll(WebSessionId from, WebSessionId to);

  /** Revokes every live family of {@code account} and cuts off their access tokens. */
  default void revokeAll(AccountId account, RevocationCause cause, Instant now) {
    revokeAllOf(account, Optional.empty(), cause, now);
  }

  /**
   * Revokes every live family of {@code account} but {@code kept} and cuts off their access tokens.
   */
  void revokeAllOf(AccountId account, Optional<FamilyId> kept, RevocationCause cause, Instant now);

  /**
   * Revokes the oldest live families of {@code webSession} but the newest {@code kept} and cuts off
   * their access tokens.
   */
  void revokeOldest(WebSessionId webSession, int kept, RevocationCause cause, Instant now);
}
