package dev.ordergate.application.login.service;

import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.application.login.service.Admission.Admitted;
import dev.ordergate.application.login.service.Admission.Rejected;
import dev.ordergate.application.login.spi.IdentityProvider;
import dev.ordergate.application.login.spi.IdentityProvider.Authentication;
import dev.ordergate.application.login.spi.UsedIdTokens;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.IdTokenFault;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.OpaqueToken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link SignIn} over {@link IdentityProvider}, {@link Admission} and {@link WebSessions}. */
public final class SignInService implements SignIn {

  private final IdentityProvider identityProvider;
  private final UsedIdTokens usedIdTokens;
  private final Admission admission;
  private final GoogleTokens googleTokens;
  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final Randomness randomness;
  private final InstantSource clock;
  private final AuditTrail auditTrail;
  private final Telemetry telemetry;

  public SignInService(
      IdentityProvider identityProvider,
      UsedIdTokens usedIdTokens,
      Admission admission,
      GoogleTokens googleTokens,
      WebSessions webSessions,
      TokenFamilies families,
      Randomness randomness,
      InstantSource clock,
      AuditTrail auditTrail,
      Telemetry telemetry) {
    this.identityProvider = identityProvider;
    this.usedIdTokens = usedIdTokens;
    this.admission = admission;
    this.googleTokens = googleTokens;
    this.webSessions = webSessions;
    this.families = families;
    this.randomness = randomness;
    this.clock = clock;
    this.auditTrail = auditTrail;
    this.telemetry = telemetry;
  }

  @Override
  public Result signIn(Command command) {
    Instant now = clock.instant();
    Authentication authentication = identityProvider.current();
    if (!usedIdTokens.claim(authentication.nonce(), authentication.usableUntil())) {
      refused(IdTokenFault.ID_TOKEN_USED.word(), Optional.empty(), command.device(), now);
      return new Replayed();
    }
    return switch (admission.admit(authentication.identity(), command.device(), now)) {
      case Rejected(LoginRefusal cause, Optional<AccountId> account) -> {
        refused(cause.word(), account, command.device(), now);
        yield new Refused(cause);
      }
      case Admitted(Account account) -> {
        googleTokens.store(account.id(), authentication.grant(), now);
        yield new SignedIn(account, open(account, command, now));
      }
    };
  }

  private OpaqueToken open(Account account, Command command, Instant now) {
    OpaqueToken secret = OpaqueToken.of(randomness.bytes(OpaqueToken.BYTES));
    WebSession session =
        WebSession.open(
            new WebSessionId(randomness.uuid()),
            account.id(),
            command.device(),
            now,
            LoginPolicy.STANDARD);
    webSessions.add(session, secret.hash());
    command.replaced().ifPresent(before -> replace(before, session));
    auditTrail.record(AuditEvent.byOwner(AuditKind.LOGIN, account.id(), command.device(), ""), now);
    telemetry.loggedIn();
    return secret;
  }

  /**
   * Ends the session this browser had. What the same person's devices hold hangs on the next one,
   * whose sign-out ends it; somebody else's outlives a session that merely ends.
   */
  private void replace(OpaqueToken before, WebSession session) {
    webSessions
        // Locked, so that no family is minted from it between the two steps.
        .findForChange(before.hash())
        .ifPresent(replaced -> {
          if (replaced.account().equals(session.account())) {
            families.moveAll(replaced.id(), session.id());
          }
          webSessions.remove(replaced.id());
        });
  }

  private void refused(String cause, Optional<AccountId> account, Device device, Instant now) {
    telemetry.loginRefused(cause);
    auditTrail.record(AuditEvent.loginRefused(account, device, cause), now);
  }
}
