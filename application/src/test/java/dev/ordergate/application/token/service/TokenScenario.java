package dev.ordergate.application.token.service;

import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.telemetry.spi.CountingTelemetry;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.RotateRefreshToken;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.application.token.spi.InMemoryAccessTokens;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.TokenFamily;
import java.util.Optional;

/** Somebody signed in on the web, and the services that hand out tokens. */
final class TokenScenario {

  /** Where refresh tokens are presented from. */
  static final Device PRESENTED_FROM = new Device("A client", "198.51.100.9");

  final AdjustableClock clock = new AdjustableClock(People.NOW);
  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  final InMemoryTokenFamilies families = new InMemoryTokenFamilies();
  final InMemoryAccessTokens accessTokens = new InMemoryAccessTokens();
  final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  final CountingTelemetry telemetry = new CountingTelemetry();

  private final CountingRandomness randomness = new CountingRandomness();
  private final MintTokenPair minting =
      new MintTokenPairService(
          webSessions,
          accounts,
          families,
          new DeviceSessions(families, accessTokens, randomness),
          clock,
          telemetry);
  private final RotateRefreshToken rotating =
      new RotateRefreshTokenService(
          new AdvanceFamilyService(
              families,
              accounts,
              new EndReusedFamilyService(families, clock, auditTrail, telemetry),
              randomness,
              clock,
              telemetry),
          accessTokens);

  final Account account = People.register(accounts);
  final WebSession session = signIn();

  WebSession signIn() {
    WebSession opened =
        WebSession.open(
            new WebSessionId(randomness.uuid()),
            account.id(),
            People.LAPTOP,
            clock.instant(),
            LoginPolicy.STANDARD);
    webSessions.add(opened, Families.secret().hash());
    return opened;
  }

  void disableAccount() {
    accounts.update(People.withActive(account, false));
  }

  void enableAccount() {
    accounts.update(account);
  }

  Optional<TokenPair> mint(WebSession from) {
    return minting.mint(new MintTokenPair.Command(from.id(), People.LAPTOP));
  }

  TokenPair mint() {
    return mint(session).orElseThrow();
  }

  RotateRefreshToken.Result rotate(String presented) {
    return rotating.rotate(new RotateRefreshToken.Command(presented, PRESENTED_FROM));
  }

  RotateRefreshToken.Result rotate(OpaqueToken presented) {
    return rotate(presented.value());
  }

  /** The next pair, of a token that has one. */
  TokenPair next(OpaqueToken presented) {
    if (rotate(presented) instanceof RotateRefreshToken.Rotated(TokenPair pair)) {
      return pair;
    }
    throw new AssertionError("the token was refused");
  }

  TokenFamily familyOf(OpaqueToken token) {
    return families.find(token.hash()).orElseThrow().family();
  }
}
