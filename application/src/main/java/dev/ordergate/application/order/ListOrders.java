package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists the orders of an account, newest first, page by page. */
public interface ListOrders {

  /** Most orders on a page. */
  int MAX_LIMIT = 200;

  /**
   * Which page.
   *
   * @param limit 1 to {@link #MAX_LIMIT} orders
   * @param position where it begins; empty for the first page
   */
  record Query(AccountId owner, int limit, Optional<Position> position) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
      }
    }
  }

  /**
   * A place between two orders. It names the order next to it, so what is created or deleted
   * elsewhere moves nothing.
   *
   * @param createdAt of the order next to it
   * @param id of the order next to it
   * @param direction which way the page lies
   */
  record Position(Instant createdAt, OrderId id, Direction direction) {}

  /** Which side of a position a page lies on. */
  enum Direction {
    OLDER,
    NEWER
  }

  /**
   * A page, newest first.
   *
   * @param older where the next page begins, empty at the end
   * @param newer where the previous page begins, empty at the start
   */
  record Page(List<Order> orders, Optional<Position> older, Optional<Position> newer) {}

  /** The page asked for. */
  Page list(Query query);
}
