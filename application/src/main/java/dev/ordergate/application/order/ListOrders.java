package dev.ordergate.application.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.SearchTerm;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists orders page by page. */
public interface ListOrders {

  /** Most orders on a page. */
  int MAX_LIMIT = 200;

  /**
   * Which page of which list.
   *
   * @param owner whose orders; empty for everybody's, which only an admin may see
   * @param limit 1 to {@link #MAX_LIMIT} orders
   * @param position where it begins; empty for the first page
   */
  record Query(
      Optional<AccountId> owner,
      Filter filter,
      Ordering ordering,
      int limit,
      Optional<Position> position) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT);
      }
    }

    /** The same list from its beginning. */
    public Query fromTheStart() {
      return new Query(owner, filter, ordering, limit, Optional.empty());
    }

    /** The same list from another place. */
    public Query at(Position place) {
      return new Query(owner, filter, ordering, limit, Optional.of(place));
    }
  }

  /**
   * Which orders a list shows: those that every part lets pass.
   *
   * @param statuses the statuses an order may have
   * @param createdAfter created then or later
   * @param createdBefore created earlier
   * @param updatedAfter last changed then or later
   * @param updatedBefore last changed earlier
   * @param deleted whether the list shows what is in the trash, and nothing else
   */
  record Filter(
      Set<OrderStatus> statuses,
      Optional<SearchTerm> search,
      Optional<Instant> createdAfter,
      Optional<Instant> createdBefore,
      Optional<Instant> updatedAfter,
      Optional<Instant> updatedBefore,
      boolean deleted) {

    /** Every order that is not in the trash. */
    public static final Filter NONE =
        new Filter(
            EnumSet.allOf(OrderStatus.class),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    public Filter {
      statuses = Set.copyOf(statuses);
    }

    /** The same filter over what is in the trash, or over what is not. */
    public Filter inTrash(boolean inTrash) {
      return new Filter(
          statuses, search, createdAfter, createdBefore, updatedAfter, updatedBefore, inTrash);
    }
  }

  /** In which order a list comes; the order's number decides where two are equal. */
  record Ordering(Key key, boolean descending) {

    /** What a list is ordered by unless somebody says otherwise. */
    public static final Ordering NEWEST_FIRST = new Ordering(Key.CREATED_AT, true);

    /** What it goes by. */
    public enum Key {
      CREATED_AT,
      UPDATED_AT,
      /** By code points, so that it is the same on every system. */
      TITLE
    }
  }

  /** What an order is placed by in a list. */
  sealed interface Edge {

    /** In a list by time. */
    record Time(Instant value) implements Edge {}

    /** In a list by title. */
    record Text(String value) implements Edge {}

    /** That of {@code order} in a list by {@code key}. */
    static Edge of(Order order, Ordering.Key key) {
      return switch (key) {
        case CREATED_AT -> new Time(order.createdAt());
        case UPDATED_AT -> new Time(order.updatedAt());
        case TITLE -> new Text(order.title().value());
      };
    }
  }

  /**
   * A place between two orders. It names the order next to it, so what is created or deleted
   * elsewhere moves nothing.
   *
   * @param edge of the order next to it
   * @param id of the order next to it
   * @param direction which way the page lies
   */
  record Position(Edge edge, OrderId id, Direction direction) {}

  /** Which side of a position a page lies on. */
  enum Direction {
    FORWARD,
    BACKWARD
  }

  /**
   * A page.
   *
   * @param next where the next page begins, empty at the end
   * @param previous where the previous page begins, empty at the start
   */
  record Page(List<Order> orders, Optional<Position> next, Optional<Position> previous) {}

  /** The page asked for. */
  Page list(Query query);
}
