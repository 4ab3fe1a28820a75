package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import java.util.Optional;

/**
 * The SQL of a list, written so that every ordering is a range of an index: PostgreSQL makes a
 * range of one row comparison, but would scan everything before the page for two conditions joined
 * by "or".
 */
final class OrderListStatement {

  private OrderListStatement() {}

  static SqlStatement of(
      Optional<AccountId> owner,
      OrderFilter filter,
      Ordering ordering,
      Optional<OrderPosition> position,
      int limit,
      int bytes) {
    OrderConditions conditions = new OrderConditions(owner, filter);
    boolean backward = position.map(p -> p.direction() == Direction.BACKWARD).orElse(false);
    boolean descending = ordering.descending() != backward;
    String key = column(ordering.key());
    position.ifPresent(place -> addPosition(conditions, key, descending, place));
    String direction = descending ? " desc" : "";
    String order = " order by " + key + direction + ", id" + direction;
    // As many of the longest fit, and counting takes PostgreSQL half as long again.
    return limit * Description.MAX_BYTES <= bytes
        ? conditions.statement(OrderRow.SELECT, order + " limit ?", limit)
        : counted(conditions, order, limit, bytes);
  }

  /** Counts round the limit, not inside: PostgreSQL would else sort all there is. */
  private static SqlStatement counted(
      OrderConditions conditions, String order, int limit, int bytes) {
    String counting =
        "select * from (select *, sum(octet_length(description)) over ("
            + order
            + " rows unbounded preceding) as bytes from (";
    String counted = ") page) counted where bytes - octet_length(description) <= ?" + order;
    return conditions.statement(
        counting + OrderRow.SELECT, order + " limit ?" + counted, limit, bytes);
  }

  private static void addPosition(
      OrderConditions conditions, String key, boolean descending, OrderPosition position) {
    Object edge =
        switch (position.edge()) {
          case Edge.Time(var time) -> time;
          case Edge.Text(var text) -> text;
        };
    String side = (descending ? "<" : ">") + (position.inclusive() ? "=" : "");
    conditions.add("(" + key + ", id) " + side + " (?, ?)", edge, position.id().value());
  }

  private static String column(Ordering.Key key) {
    return switch (key) {
      case CREATED_AT -> "created_at";
      case UPDATED_AT -> "updated_at";
      case TITLE -> "title collate \"C\"";
    };
  }
}
