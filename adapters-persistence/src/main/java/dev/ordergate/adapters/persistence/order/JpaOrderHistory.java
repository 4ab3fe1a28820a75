package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;

/** {@link OrderHistory} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaOrderHistory implements OrderHistory {

  private static final String PAGE =
      "from OrderEventEntity where key.orderId = :order and key.seq > :after order by key.seq";

  private final StatelessSession session;

  JpaOrderHistory(StatelessSession session) {
    this.session = session;
  }

  @Override
  public void append(OrderEvent event) {
    session.insert(OrderEventEntity.from(event));
  }

  @Override
  public List<OrderEvent> page(OrderId order, int after, int limit) {
    return session
        .createSelectionQuery(PAGE, OrderEventEntity.class)
        .setParameter("order", order.value())
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(OrderEventEntity::toDomain)
        .toList();
  }
}
