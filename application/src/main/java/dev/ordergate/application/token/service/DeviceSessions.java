package dev.ordergate.application.token.service;

import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.application.token.spi.AccessTokens;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.util.Optional;

/** Opens token families. */
public final class DeviceSessions {

  /**
   * What a family is opened with.
   *
   * @param webSession the web session it is minted from
   * @param clientId who asks for it
   * @param authTime when the person signed in
   */
  public record Opening(
      Optional<WebSessionId> webSession, String clientId, Device device, Instant authTime) {}

  private static final TokenPolicy POLICY = TokenPolicy.STANDARD;

  private final TokenFamilies families;
  private final TokenPairs pairs;
  private final Randomness randomness;

  public DeviceSessions(TokenFamilies families, AccessTokens accessTokens, Randomness randomness) {
    this.families = families;
    this.pairs = new TokenPairs(accessTokens);
    this.randomness = randomness;
  }

  /** The first pair of a new family. */
  public TokenPair open(Account account, Opening opening, Instant now) {
    TokenFamily family =
        TokenFamily.open(
            new FamilyId(randomness.uuid()),
            account.id(),
            opening.webSession(),
            opening.clientId(),
            opening.device(),
            opening.authTime(),
            now,
            POLICY);
    OpaqueToken refresh = OpaqueToken.of(randomness.bytes(OpaqueToken.BYTES));
    RefreshToken first =
        new RefreshToken(
            refresh.hash(), family.id(), 0, POLICY.refreshExpiry(now, family.expiresAt()));
    families.add(family, first);
    return pairs.pair(account, family, refresh, first.expiresAt(), now);
  }
}
