package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Edge;
import dev.ordergate.application.order.ListOrders.Filter;
import dev.ordergate.application.order.ListOrders.Ordering;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.application.order.ListOrders.Query;
import dev.ordergate.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The SQL of a list, written so that every ordering is a range of an index: PostgreSQL makes a
 * range of one row comparison, but would scan everything before the page for two conditions joined
 * by "or".
 */
final class OrderListStatement {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private final String end;

  private OrderListStatement(Query query) {
    query.owner().ifPresent(owner -> add("account_id = :owner", "owner", owner.value()));
    addFilter(query.filter());
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
    String sql = "select * from orders where " + String.join(" and ", conditions) + end;
    NativeQuery<OrderEntity> statement = session.createNativeQuery(sql, OrderEntity.class);
    parameters.forEach(statement::setParameter);
    return statement;
  }

  private void addFilter(Filter filter) {
    conditions.add(filter.deleted() ? "deleted_at is not null" : "deleted_at is null");
    if (filter.statuses().isEmpty()) {
      conditions.add("false");
    } else if (filter.statuses().size() < OrderStatus.values().length) {
      List<String> names = filter.statuses().stream().map(Enum::name).sorted().toList();
      add("status in (:statuses)", "statuses", names);
    }
    filter
        .search()
        .ifPresent(term ->
            add(
                "search_text(title || chr(10) || description) like"
                    + " search_text(cast(:search as text))",
                "search",
                "%" + term.value().replaceAll("[\\\\%_]", "\\\\$0") + "%"));
    addIfGiven("created_at >= :createdAfter", "createdAfter", filter.createdAfter());
    addIfGiven("created_at < :createdBefore", "createdBefore", filter.createdBefore());
    addIfGiven("updated_at >= :updatedAfter", "updatedAfter", filter.updatedAfter());
    addIfGiven("updated_at < :updatedBefore", "updatedBefore", filter.updatedBefore());
  }

  private void addPosition(String key, boolean descending, Position position) {
    Object edge =
        switch (position.edge()) {
          case Edge.Time(var time) -> time;
          case Edge.Text(var text) -> text;
        };
    String side = descending ? "<" : ">";
    add("(%s, id) %s (:edge, :id)".formatted(key, side), "edge", edge);
    parameters.put("id", position.id().value());
  }

  private void addIfGiven(String condition, String name, Optional<?> value) {
    value.ifPresent(given -> add(condition, name, given));
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private static String column(Ordering.Key key) {
    return switch (key) {
      case CREATED_AT -> "created_at";
      case UPDATED_AT -> "updated_at";
      case TITLE -> "title collate \"C\"";
    };
  }
}
