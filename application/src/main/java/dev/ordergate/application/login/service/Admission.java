package dev.ordergate.application.login.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.login.spi.IdentityProvider.Identity;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.account.ProviderProfile;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginRefusal;
import dev.ordergate.domain.text.Checked;
import java.time.Instant;
import java.util.Optional;

/** Judges whom the provider authenticated, in the browser or on a device. */
public final class Admission {

  /** The judgement. */
  sealed interface Outcome {}

  /** Let in; the account knows of this login. */
  record Admitted(Account account) implements Outcome {}

  /** Not let in; nothing was changed of the account, where there is one. */
  record Rejected(LoginRefusal cause, Optional<AccountId> account) implements Outcome {}

  private final LoginRules rules;
  private final Accounts accounts;
  private final CutOffs cutOffs;
  private final AuditTrail auditTrail;

  public Admission(LoginRules rules, Accounts accounts, CutOffs cutOffs, AuditTrail auditTrail) {
    this.rules = rules;
    this.accounts = accounts;
    this.cutOffs = cutOffs;
    this.auditTrail = auditTrail;
  }

  Outcome admit(Identity person, Device device, Instant now) {
    Optional<EmailAddress> verifiable = person.email().flatMap(EmailAddress::parse);
    Optional<GoogleSubject> identity =
        person.subject().flatMap(sub -> GoogleSubject.parse(person.issuer(), sub));
    if (identity.isEmpty() || verifiable.isEmpty()) {
      return rejected(LoginRefusal.INCOMPLETE_IDENTITY);
    }
    if (!person.emailVerified()) {
      return rejected(LoginRefusal.EMAIL_NOT_VERIFIED);
    }
    if (!rules.admits(person.hostedDomain())) {
      return rejected(LoginRefusal.WRONG_DOMAIN);
    }

    EmailAddress email = verifiable.get();
    ProviderProfile profile =
        new ProviderProfile(
            email, name(person, email), person.pictureUrl().flatMap(PictureUrl::parse));
    // As a user, so that a role granted at the first login is on record like any other.
    Account known = accounts.findOrAdd(identity.get(), profile, now);
    if (!known.active()) {
      return new Rejected(LoginRefusal.ACCOUNT_DISABLED, Optional.of(known.id()));
    }
    Account account = known.loggedIn(profile, rules.roleOf(email), now);
    accounts.update(account);
    return new Admitted(account.role() == known.role() ? account : promoted(account, device, now));
  }

  /** The account with the cut-off of the tokens it had. */
  private Account promoted(Account account, Device device, Instant now) {
    cutOffs.cutOff(account.id());
    auditTrail.record(
        new AuditEvent(
            AuditKind.ROLE_CHANGED,
            Optional.of(account.id()),
            Optional.empty(),
            device,
            account.role().word()),
        now);
    return accounts.find(account.id()).orElseThrow();
  }

  private static Outcome rejected(LoginRefusal cause) {
    return new Rejected(cause, Optional.empty());
  }

  private static DisplayName name(Identity person, EmailAddress email) {
    Optional<Checked<DisplayName>> given = person.name().map(DisplayName::parse);
    return given.orElseGet(() -> DisplayName.parse(email.localPart()))
            instanceof Checked.Valid<DisplayName>(DisplayName name)
        ? name
        : new DisplayName("Unnamed");
  }
}
