package dev.ordergate.application.login.service;

import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.service.Admission.Admitted;
import dev.ordergate.application.login.service.Admission.Rejected;
import dev.ordergate.application.login.spi.IdTokens.Genuine;
import dev.ordergate.application.login.spi.UsedIdTokens;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.application.token.service.DeviceSessions;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.IdTokenFault;
import dev.ordergate.domain.login.LoginRefusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link SignInDevice} over {@link Admission} and {@link DeviceSessions}. */
public final class SignInDeviceService implements SignInDevice {

  private final UsedIdTokens usedIdTokens;
  private final Admission admission;
  private final DeviceSessions deviceSessions;
  private final AuditTrail auditTrail;
  private final InstantSource clock;
  private final Telemetry telemetry;

  public SignInDeviceService(
      UsedIdTokens usedIdTokens,
      Admission admission,
      DeviceSessions deviceSessions,
      AuditTrail auditTrail,
      InstantSource clock,
      Telemetry telemetry) {
    this.usedIdTokens = usedIdTokens;
    this.admission = admission;
    this.deviceSessions = deviceSessions;
    this.auditTrail = auditTrail;
    this.clock = clock;
    this.telemetry = telemetry;
  }

  @Override
  public Optional<TokenPair> signIn(Command command) {
    Instant now = clock.instant();
    if (command.token().isEmpty()) {
      return refused(
          Optional.empty(), IdTokenFault.ID_TOKEN_NOT_VALID.word(), command.device(), now);
    }
    Genuine token = command.token().get();
    if (!usedIdTokens.claim(token.hash(), token.usableUntil())) {
      return refused(Optional.empty(), IdTokenFault.ID_TOKEN_USED.word(), command.device(), now);
    }
    return switch (admission.admit(token.identity(), command.device(), now)) {
      case Rejected(LoginRefusal cause, Optional<AccountId> account) ->
          refused(account, cause.word(), command.device(), now);
      case Admitted(Account account) -> {
        auditTrail.record(
            AuditEvent.byOwner(AuditKind.LOGIN, account.id(), command.device(), "device"), now);
        telemetry.loggedIn();
        telemetry.tokenMinted();
        yield Optional.of(open(account, token, command.device(), now));
      }
    };
  }

  private TokenPair open(Account account, Genuine token, Device device, Instant now) {
    return deviceSessions.open(
        account,
        new DeviceSessions.Opening(Optional.empty(), token.clientId(), device, token.authTime()),
        now);
  }

  private Optional<TokenPair> refused(
      Optional<AccountId> account, String cause, Device device, Instant now) {
    auditTrail.record(AuditEvent.loginRefused(account, device, cause), now);
    telemetry.loginRefused(cause);
    return Optional.empty();
  }
}
