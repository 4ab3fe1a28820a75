package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
