package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Edge;
import dev.ordergate.application.order.ListOrders.Ordering;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.application.order.ListOrders.Query;

/**
 * The SQL of a list, written so that every ordering is a range of an index: PostgreSQL makes a
 * range of one row comparison, but would scan everything before the page for two conditions joined
 * by "or".
 */
final class OrderListStatement {

  private OrderListStatement() {}

  /** The first {@code limit} orders of the query, whatever its own limit. */
  static SqlStatement of(Query query, int limit) {
    OrderConditions conditions = new OrderConditions(query.owner(), query.filter());
    boolean backward = query.position().map(p -> p.direction() == Direction.BACKWARD).orElse(false);
    boolean descending = query.ordering().descending() != backward;
    String key = column(query.ordering().key());
    query.position().ifPresent(position -> addPosition(conditions, key, descending, position));
    String direction = descending ? " desc" : "";
    String end = " order by " + key + direction + ", id" + direction + " limit ?";
    return conditions.statement(OrderRow.SELECT, end, limit);
  }

  private static void addPosition(
      OrderConditions conditions, String key, boolean descending, Position position) {
    Object edge =
        switch (position.edge()) {
          case Edge.Time(var time) -> time;
          case Edge.Text(var text) -> text;
        };
    String side = descending ? "<" : ">";
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
