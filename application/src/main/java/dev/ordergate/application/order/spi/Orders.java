package dev.ordergate.application.order.spi;

import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.order.TooManySearchesException;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders. Those in the trash are found by no method that does not say so. */
public interface Orders {

  /**
   * Stores {@code order}, gives it a number, and begins its history with its creation by its owner;
   * all or nothing, in a transaction or without one.
   */
  Order add(NewOrder order, Source source);

  /** The order, if {@code owner} has it. */
  Optional<Order> find(AccountId owner, OrderId id);

  /** The order, if {@code owner} has it in the trash. */
  Optional<Order> findDeleted(AccountId owner, OrderId id);

  /** Like {@link #find}, and nobody else changes it before the transaction ends. */
  Optional<Order> findForChange(AccountId owner, OrderId id);

  /** Like {@link #findForChange}, but finds an order that is in the trash, too. */
  Optional<Order> findEvenDeletedForChange(AccountId owner, OrderId id);

  /** Stores what became of an order that was found for change in this transaction. */
  void update(Order order);

  /**
   * Erases orders that have been in the trash since {@code deletedUntil} or longer, but for those
   * that somebody else is about to change or erase.
   *
   * @param limit most orders to erase
   * @return how many were erased
   */
  int purge(Instant deletedUntil, int limit);

  /**
   * The first orders on the given side of {@code position}, nearest first; from the start without a
   * position.
   *
   * @param owner whose orders; empty for everybody's
   * @param limit most orders
   * @param bytes none comes after the one whose description takes all of them beyond so many bytes
   *     of UTF-8
   * @param patient whether it waits while too many search, instead of failing
   * @throws TooManySearchesException where too many search, and it is not patient
   */
  List<Order> list(
      Optional<AccountId> owner,
      OrderFilter filter,
      Ordering ordering,
      Optional<OrderPosition> position,
      int limit,
      int bytes,
      boolean patient);

  /**
   * How many orders of {@code owner} the filter lets pass, for every status.
   *
   * @throws TooManySearchesException where too many search
   */
  Map<OrderStatus, Long> count(AccountId owner, OrderFilter filter);
}
