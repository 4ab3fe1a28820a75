package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Edge;
import dev.ordergate.application.order.ListOrders.Ordering;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.application.order.ListOrders.Query;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The SQL of a list, written so that every ordering is a range of an index: PostgreSQL makes a
 * range of one row comparison, but would scan everything before the page for two conditions joined
 * by "or".
 */
final class OrderListStatement {

  private final OrderConditions conditions;
  private final String end;

  private OrderListStatement(Query query) {
    this.conditions = new OrderConditions(query.owner(), query.filter());
    boolean backward = query.position().map(p -> p.direction() == Direction.BACKWARD).orElse(false);
    boolean descending = query.ordering().descending() != backward;
    String key = column(query.ordering().key());
    query.position().ifPresent(position -> addPosition(key, descending, position));
    String direction = descending ? " desc" : "";
    this.end = " order by %s%s, id%s".formatted(key, direction, direction);
  }

  static OrderListStatement of(Query query) {
    return new OrderListStatement(query);
  }

  NativeQuery<OrderEntity> on(StatelessSession session) {
    String sql = "select * from orders" + conditions.where() + end;
    NativeQuery<OrderEntity> statement = session.createNativeQuery(sql, OrderEntity.class);
    conditions.bind(statement);
    return statement;
  }

  private void addPosition(String key, boolean descending, Position position) {
    Object edge =
        switch (position.edge()) {
          case Edge.Time(var time) -> time;
          case Edge.Text(var text) -> text;
        };
    String side = descending ? "<" : ">";
    conditions.add(
        "(%s, id) %s (:edge, :id)".formatted(key, side),
        Map.of("edge", edge, "id", position.id().value()));
  }

  private static String column(Ordering.Key key) {
    return switch (key) {
      case CREATED_AT -> "created_at";
      case UPDATED_AT -> "updated_at";
      case TITLE -> "title collate \"C\"";
    };
  }
}
