package dev.ordergate.application.account.service;

import dev.ordergate.application.account.ChangeAccount;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.AccountRevision;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.token.RevocationCause;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** {@link ChangeAccount}: lock the admins and the account, let it decide, end what has to end. */
public final class ChangeAccountService implements ChangeAccount {

  private final Accounts accounts;
  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final CutOffs cutOffs;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  public ChangeAccountService(
      Accounts accounts,
      WebSessions webSessions,
      TokenFamilies families,
      CutOffs cutOffs,
      AuditTrail auditTrail,
      InstantSource clock) {
    this.accounts = accounts;
    this.webSessions = webSessions;
    this.families = families;
    this.cutOffs = cutOffs;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @Override
  public Result change(Command command) {
    // The admins first, always: whoever changes an account waits here, and looks afterwards.
    Set<AccountId> activeAdmins = accounts.activeAdminsForChange();
    if (!activeAdmins.contains(command.actor())) {
      return new NotAdmin();
    }
    Optional<Account> account = accounts.findForChange(command.account());
    if (account.isEmpty()) {
      return new NotFound();
    }
    return switch (account.get().revise(command.change(), activeAdmins.size())) {
      case AccountRevision.Revised revised -> store(command, revised);
      case AccountRevision.Unchanged(Account same) -> new Changed(same);
      case AccountRevision.LastAdmin() -> new LastAdmin();
    };
  }

  private Result store(Command command, AccountRevision.Revised revised) {
    Account account = revised.account();
    accounts.update(account);
    Instant now = clock.instant();
    if (revised.isDisabled()) {
      endSessions(account.id(), now);
      record(command, AuditKind.ACCOUNT_DISABLED, "", now);
    }
    if (revised.isEnabled()) {
      record(command, AuditKind.ACCOUNT_ENABLED, "", now);
    }
    if (revised.hasNewRole()) {
      record(command, AuditKind.ROLE_CHANGED, account.role().word(), now);
    }
    if (revised.isDisabled() || revised.hasNewRole()) {
      cutOffs.cutOff(account.id());
    }
    return new Changed(account);
  }

  private void endSessions(AccountId account, Instant now) {
    // Web sessions first: each is locked by whoever mints from it.
    webSessions.removeAll(account);
    families.revokeAll(account, RevocationCause.ACCOUNT_DISABLED, now);
  }

  private void record(Command command, AuditKind kind, String detail, Instant now) {
    auditTrail.record(
        new AuditEvent(
            kind,
            Optional.of(command.account()),
            Optional.of(command.actor()),
            command.device(),
            detail),
        now);
  }
}
