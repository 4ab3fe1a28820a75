package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.spi.OrderHistory;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;

/** {@link OrderHistory} in PostgreSQL. */
@ApplicationScoped
class JpaOrderHistory
    implements OrderHistory, PanacheRepositoryBase<OrderEventEntity, OrderEventEntity.Key> {

  private final StatelessSession reader;

  JpaOrderHistory(StatelessSession reader) {
    this.reader = reader;
  }

  @Override
  public void append(OrderEvent event) {
    persistAndFlush(OrderEventEntity.from(event));
  }

  @Override
  public OrderEvent creation(OrderId order) {
    return reader
        .createSelectionQuery(
            "from OrderEventEntity where key.orderId = :order and key.seq = 1",
            OrderEventEntity.class)
        .setParameter("order", order.value())
        .getSingleResult()
        .toDomain();
  }

  @Override
  public List<OrderEvent> of(OrderId order) {
    return reader
        .createSelectionQuery(
            "from OrderEventEntity where key.orderId = :order order by key.seq",
            OrderEventEntity.class)
        .setParameter("order", order.value())
        .stream()
        .map(OrderEventEntity::toDomain)
        .toList();
  }
}
