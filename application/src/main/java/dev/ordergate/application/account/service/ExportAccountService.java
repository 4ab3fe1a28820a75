package dev.ordergate.application.account.service;

import dev.ordergate.application.account.ExportAccount;
import dev.ordergate.application.account.HeldSession;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.account.spi.Transactions;
import dev.ordergate.application.audit.spi.AuditArchive;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.application.login.spi.SessionArchive;
import dev.ordergate.application.order.spi.OrderArchive;
import dev.ordergate.application.session.RequireSession;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.audit.RecordedEvent;
import dev.ordergate.domain.order.Order;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link ExportAccount}: each page in a transaction of its own, however slowly it is fetched. */
public final class ExportAccountService implements ExportAccount {

  /** Of the longest entries of a history 800 KB. */
  static final int LONG_PAGE = 10;

  /** Of sessions and events, which are short. */
  static final int PAGE = 200;

  private final Transactions transactions;
  private final Accounts accounts;
  private final GoogleTokens googleTokens;
  private final RequireSession requireSession;
  private final SessionArchive sessions;
  private final OrderArchive orders;
  private final AuditTrail auditTrail;
  private final AuditArchive auditArchive;
  private final InstantSource clock;

  public ExportAccountService(
      Transactions transactions,
      Accounts accounts,
      GoogleTokens googleTokens,
      RequireSession requireSession,
      SessionArchive sessions,
      OrderArchive orders,
      AuditTrail auditTrail,
      AuditArchive auditArchive,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.googleTokens = googleTokens;
    this.requireSession = requireSession;
    this.sessions = sessions;
    this.orders = orders;
    this.auditTrail = auditTrail;
    this.auditArchive = auditArchive;
    this.clock = clock;
  }

  @Override
  public Optional<Export> export(Command command) {
    return transactions.call(
        () -> accounts.find(command.account()).map(account -> begin(account, command)));
  }

  private Export begin(Account account, Command command) {
    AccountId id = account.id();
    auditTrail.record(
        AuditEvent.byOwner(AuditKind.ACCOUNT_EXPORTED, id, command.device(), ""), clock.instant());
    return new Export(
        account,
        googleTokens.access(id),
        pages(command, last -> sessions.page(id, last.map(HeldSession::id), PAGE)),
        pages(command, last -> orders.page(id, last.map(Order::id), LONG_PAGE)),
        pages(command, last -> orders.history(id, last, LONG_PAGE)),
        pages(command, last -> auditArchive.page(id, last.map(RecordedEvent::id), PAGE)));
  }

  private <T> Iterable<T> pages(Command command, Function<Optional<T>, List<T>> after) {
    return () ->
        new Pages<>(last -> {
          requireSession.require(command.session());
          return transactions.call(() -> after.apply(last));
        });
  }
}
