package dev.ordergate.application.token.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link MintTokenPair} over {@link WebSessions} and {@link TokenFamilies}. */
public final class MintTokenPairService implements MintTokenPair {

  private static final TokenPolicy POLICY = TokenPolicy.STANDARD;

  private final WebSessions webSessions;
  private final Accounts accounts;
  private final TokenFamilies families;
  private final DeviceSessions deviceSessions;
  private final InstantSource clock;
  private final Telemetry telemetry;

  public MintTokenPairService(
      WebSessions webSessions,
      Accounts accounts,
      TokenFamilies families,
      DeviceSessions deviceSessions,
      InstantSource clock,
      Telemetry telemetry) {
    this.webSessions = webSessions;
    this.accounts = accounts;
    this.families = families;
    this.deviceSessions = deviceSessions;
    this.clock = clock;
    this.telemetry = telemetry;
  }

  @Override
  public Optional<TokenPair> mint(Command command) {
    return webSessions
        .findForChange(command.webSession())
        .flatMap(session ->
            accounts
                .find(session.account())
                .filter(Account::active)
                .map(account -> mint(account, session, command.device())));
  }

  private TokenPair mint(Account account, WebSession session, Device device) {
    Instant now = clock.instant();
    families.revokeOldest(
        session.id(), POLICY.devicesPerWebSession() - 1, RevocationCause.DEVICE_LIMIT, now);
    telemetry.tokenMinted();
    return deviceSessions.open(
        account,
        new DeviceSessions.Opening(
            Optional.of(session.id()), WEB_CLIENT, device, session.createdAt()),
        now);
  }
}
