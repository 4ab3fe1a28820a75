package dev.ordergate.application.login.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.application.login.spi.IdentityProvider;
import dev.ordergate.application.login.spi.IdentityProvider.Authentication;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.application.telemetry.spi.Telemetry;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.ProviderProfile;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.token.OpaqueToken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@link SignIn} over {@link IdentityProvider}, {@link Accounts} and {@link WebSessions}. */
public final class SignInService implements SignIn {

  private static final Pattern PICTURE_URL = Pattern.compile("https?://[\\x21-\\x7e]{1,2000}");

  private final IdentityProvider identityProvider;
  private final LoginRules rules;
  private final Accounts accounts;
  private final GoogleTokens googleTokens;
  private final WebSessions webSessions;
  private final Randomness randomness;
  private final InstantSource clock;
  private final AuditTrail auditTrail;
  private final Telemetry telemetry;

  public SignInService(
      IdentityProvider identityProvider,
      LoginRules rules,
      Accounts accounts,
      GoogleTokens googleTokens,
      WebSessions webSessions,
      Randomness randomness,
      InstantSource clock,
      AuditTrail auditTrail,
      Telemetry telemetry) {
    this.identityProvider = identityProvider;
    this.rules = rules;
    this.accounts = accounts;
    this.googleTokens = googleTokens;
    this.webSessions = webSessions;
    this.randomness = randomness;
    this.clock = clock;
    this.auditTrail = auditTrail;
    this.telemetry = telemetry;
  }

  @Override
  public Result signIn(Command command) {
    Authentication person = identityProvider.current();
    Optional<EmailAddress> verifiable = person.email().flatMap(EmailAddress::parse);
    Optional<GoogleSubject> identity =
        person.subject().flatMap(sub -> GoogleSubject.parse(person.issuer(), sub));
    if (identity.isEmpty() || verifiable.isEmpty()) {
      return refused(LoginRefusal.INCOMPLETE_IDENTITY, Optional.empty(), command.device());
    }
    if (!person.emailVerified()) {
      return refused(LoginRefusal.EMAIL_NOT_VERIFIED, Optional.empty(), command.device());
    }
    if (rules.hostedDomain().isPresent() && !rules.hostedDomain().equals(person.hostedDomain())) {
      return refused(LoginRefusal.WRONG_DOMAIN, Optional.empty(), command.device());
    }

    Instant now = clock.instant();
    EmailAddress email = verifiable.get();
    ProviderProfile profile = new ProviderProfile(email, name(person, email), picture(person));
    Role role = rules.roleOf(email);
    Account known = accounts.findOrAdd(identity.get(), profile, role, now);
    if (!known.active()) {
      return refused(LoginRefusal.ACCOUNT_DISABLED, Optional.of(known.id()), command.device());
    }
    Account account = known.loggedIn(profile, role, now);
    accounts.update(account);
    googleTokens.store(account.id(), person.grant(), now);

    OpaqueToken secret = OpaqueToken.of(randomness.bytes(OpaqueToken.BYTES));
    webSessions.add(
        WebSession.open(
            new WebSessionId(randomness.uuid()),
            account.id(),
            command.device(),
            now,
            LoginPolicy.STANDARD),
        secret.hash());
    Optional<AccountId> id = Optional.of(account.id());
    auditTrail.record(new AuditEvent(AuditKind.LOGIN, id, id, command.device(), ""), now);
    telemetry.loggedIn();
    return new SignedIn(account, secret);
  }

  private Refused refused(LoginRefusal cause, Optional<AccountId> account, Device device) {
    telemetry.loginRefused(cause.word());
    auditTrail.record(
        new AuditEvent(AuditKind.LOGIN_REFUSED, account, Optional.empty(), device, cause.word()),
        clock.instant());
    return new Refused(cause);
  }

  private static Optional<String> picture(Authentication person) {
    return person.pictureUrl().filter(url -> PICTURE_URL.matcher(url).matches());
  }

  private static DisplayName name(Authentication person, EmailAddress email) {
    Optional<Checked<DisplayName>> given = person.name().map(DisplayName::parse);
    return given.orElseGet(() -> DisplayName.parse(email.localPart()))
            instanceof Checked.Valid<DisplayName>(DisplayName name)
        ? name
        : new DisplayName("Unnamed");
  }
}
