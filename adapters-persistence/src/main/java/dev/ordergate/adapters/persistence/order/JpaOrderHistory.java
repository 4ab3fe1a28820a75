package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link OrderHistory} in PostgreSQL. */
@ApplicationScoped
class JpaOrderHistory implements OrderHistory {

  private final StatelessSession session;

  JpaOrderHistory(StatelessSession session) {
    this.session = session;
  }

  @Override
  public void append(OrderEvent event) {
    session.insert(OrderEventEntity.from(event));
  }

  @Override
  @Transactional
  public Optional<OrderEvent> creation(OrderId order) {
    return session
        .createSelectionQuery(
            "from OrderEventEntity where key.orderId = :order and key.seq = 1",
            OrderEventEntity.class)
        .setParameter("order", order.value())
        .uniqueResultOptional()
        .map(OrderEventEntity::toDomain);
  }

  @Override
  public List<OrderEvent> of(OrderId order) {
    return session
        .createSelectionQuery(
            "from OrderEventEntity where key.orderId = :order order by key.seq",
            OrderEventEntity.class)
        .setParameter("order", order.value())
        .stream()
        .map(OrderEventEntity::toDomain)
        .toList();
  }
}
