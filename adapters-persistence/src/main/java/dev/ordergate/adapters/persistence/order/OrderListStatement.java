package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.account.AccountId;
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
      int limit) {
    OrderConditions conditions = new OrderConditions(owner, filter);
    boolean backward = position.map(p -> p.direction() == Direction.BACKWARD).orElse(false);
    boolean descending = ordering.descending() != backward;
    String key = column(ordering.key());
    position.ifPresent(place -> addPosition(conditions, key, descending, place));
    String direction = descending ? " desc" : "";
    String end = " order by " + key + direction + ", id" + direction + " limit ?";
    return conditions.statement(OrderRow.SELECT, end, limit);
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
