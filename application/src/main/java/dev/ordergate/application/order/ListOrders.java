package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import java.util.List;
import java.util.Optional;

/** Lists orders page by page. */
public interface ListOrders {

  /** Most orders on a page. */
  int MAX_LIMIT = 200;

  /**
   * Most bytes that the descriptions on a page have together, in UTF-8. A page that would have more
   * has fewer orders than asked for, so that a hundred pages fit into the memory of a replica.
   */
  int MAX_BYTES = 1024 * 1024;

  /**
   * Which page of which list.
   *
   * @param owner whose orders; empty for everybody's, which only an admin may see
   * @param limit 1 to {@link #MAX_LIMIT} orders
   * @param position where it begins; empty for the first page
   * @param patient whether it waits while too many search, instead of failing; for few callers
   *     only, as each keeps its thread waiting
   */
  record Query(
      Optional<AccountId> owner,
      OrderFilter filter,
      Ordering ordering,
      int limit,
      Optional<OrderPosition> position,
      boolean patient) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
      }
    }

    /** One that does not wait. */
    public Query(
        Optional<AccountId> owner,
        OrderFilter filter,
        Ordering ordering,
        int limit,
        Optional<OrderPosition> position) {
      this(owner, filter, ordering, limit, position, false);
    }

    /** The same list from its beginning. */
    public Query fromTheStart() {
      return new Query(owner, filter, ordering, limit, Optional.empty(), patient);
    }

    /** The same list from another place. */
    public Query at(OrderPosition place) {
      return new Query(owner, filter, ordering, limit, Optional.of(place), patient);
    }

    /** The same page, for which it waits. */
    public Query patiently() {
      return new Query(owner, filter, ordering, limit, position, true);
    }
  }

  /**
   * A page. One whose orders are all gone is empty and leads back where it was asked for from.
   *
   * @param next where the next page begins, empty at the end
   * @param previous where the previous page begins, empty at the start
   */
  record Page(List<Order> orders, Optional<OrderPosition> next, Optional<OrderPosition> previous) {}

  /**
   * The page asked for.
   *
   * @throws TooManySearchesException where too many search, and the query is not patient
   */
  Page list(Query query);
}
