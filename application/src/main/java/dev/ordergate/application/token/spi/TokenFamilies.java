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

  /** The token with this hash; its family stays locked until the transaction ends. */
  Optional<Presented> findForChange(TokenHash hash);

  /** The family, locked until the transaction ends. */
  Optional<TokenFamily> findForChange(FamilyId id);

  /**
   * The account's families that are neither revoked nor past their absolute limit at {@code now}.
   */
  List<TokenFamily> findAll(AccountId account, Instant now);

  /** Stores the successor and the family whose head it now is. */
  void rotate(TokenFamily family, RefreshToken successor);

  /** Revokes a family. */
  void revoke(FamilyId family, RevocationCause cause, Instant now);

  /** Revokes every live family minted from {@code webSession}. */
  void revokeAll(WebSessionId webSession, RevocationCause cause, Instant now);

  /** Revokes every live family of {@code account}. */
  default void revokeAll(AccountId account, RevocationCause cause, Instant now) {
    revokeAllOf(account, Optional.empty(), cause, now);
  }

  /** Revokes every live family of {@code account} but {@code kept}. */
  void revokeAllOf(AccountId account, Optional<FamilyId> kept, RevocationCause cause, Instant now);

  /** Revokes the oldest live families of {@code webSession} but the newest {@code kept}. */
  void revokeOldest(WebSessionId webSession, int kept, RevocationCause cause, Instant now);
}
