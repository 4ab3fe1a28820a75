package dev.ordergate.application.account.service;

import dev.ordergate.application.account.EraseAccount;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleGrants;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.account.spi.Transactions;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.application.order.spi.OrderArchive;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.token.RevocationCause;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link EraseAccount}: one transaction erases, then Google is told, with none held. */
public final class EraseAccountService implements EraseAccount {

  /** Orders erased by one statement, so that none runs into the time limit. */
  static final int ORDERS_AT_ONCE = 500;

  private final Transactions transactions;
  private final Accounts accounts;
  private final WebSessions webSessions;
  private final TokenFamilies families;
  private final OrderArchive orders;
  private final GoogleTokens googleTokens;
  private final GoogleGrants googleGrants;
  private final CutOffs cutOffs;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  public EraseAccountService(
      Transactions transactions,
      Accounts accounts,
      WebSessions webSessions,
      TokenFamilies families,
      OrderArchive orders,
      GoogleTokens googleTokens,
      GoogleGrants googleGrants,
      CutOffs cutOffs,
      AuditTrail auditTrail,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.webSessions = webSessions;
    this.families = families;
    this.orders = orders;
    this.googleTokens = googleTokens;
    this.googleGrants = googleGrants;
    this.cutOffs = cutOffs;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /** What is left to do after the commit. */
  private record Erased(boolean wasThere, Optional<String> toRevoke) {}

  @Override
  public boolean erase(Command command) {
    Erased erased = transactions.call(() -> eraseRecords(command));
    erased.toRevoke().ifPresent(token -> googleGrants.revoke(token));
    return erased.wasThere();
  }

  private Erased eraseRecords(Command command) {
    AccountId account = command.account();
    if (accounts.findForChange(account).isEmpty()) {
      return new Erased(false, Optional.empty());
    }
    Optional<String> token = googleTokens.find(account).map(Grant::strongest);
    // Web sessions first: whoever mints from one holds it and waits for the account.
    webSessions.removeAll(account);
    Optional<OrderId> last = orders.erase(account, Optional.empty(), ORDERS_AT_ONCE);
    while (last.isPresent()) {
      last = orders.erase(account, last, ORDERS_AT_ONCE);
    }
    Instant now = clock.instant();
    // They go with the account anyway; ended before, their access tokens are cut off one by one,
    // whatever the replicas' clocks say. After the orders, which may take minutes: replicas miss a
    // cut-off that was written too long before the commit.
    families.revokeAll(account, RevocationCause.LOGOUT, now);
    googleTokens.remove(account);
    accounts.erase(account);
    cutOffs.cutOff(account);
    auditTrail.record(
        AuditEvent.byOwner(AuditKind.ACCOUNT_DELETED, account, command.device(), ""), now);
    return new Erased(true, token);
  }
}
