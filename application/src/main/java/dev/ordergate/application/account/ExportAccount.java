package dev.ordergate.application.account;

import dev.ordergate.application.session.SessionEndedException;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.audit.RecordedEvent;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import java.util.Optional;

/** Hands its owner everything held on an account. */
public interface ExportAccount {

  /** Which account, and by which session and from where its owner asks. */
  record Command(AccountId account, SessionId session, Device device) {}

  /**
   * Everything held; no token is. What there may be many of is read while it is iterated over, a
   * bounded number at a time, and not after the session has ended: then iterating throws {@link
   * SessionEndedException}.
   *
   * @param orders those in the trash among them
   * @param history what became of the orders
   * @param events what the audit trail holds on the account, and on others by it
   */
  record Export(
      Account account,
      Optional<GoogleAccess> google,
      Iterable<HeldSession> sessions,
      Iterable<Order> orders,
      Iterable<OrderEvent> history,
      Iterable<RecordedEvent> events) {}

  /** The export; empty where the account no longer exists. */
  Optional<Export> export(Command command);
}
