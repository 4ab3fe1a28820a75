package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.spi.OrderArchive;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link OrderArchive} in PostgreSQL. */
@ApplicationScoped
class JpaOrderArchive implements OrderArchive {

  private static final String PAGE =
      "from OrderEntity where ownerId = :owner and id > :after order by id";

  private static final String HISTORY =
      """
      select e from OrderEventEntity e join OrderEntity o on o.id = e.key.orderId
      where o.ownerId = :owner and o.id >= :order
        and (e.key.orderId > :order or e.key.seq > :seq)
      order by e.key.orderId, e.key.seq
      """;

  // What hangs on an order goes with it, by cascade.
  private static final String ERASE =
      """
      delete from orders
      where id in (select id from orders where account_id = :owner order by id limit :limit)
      """;

  private final StatelessSession database;

  JpaOrderArchive(StatelessSession database) {
    this.database = database;
  }

  @Override
  public List<Order> page(AccountId owner, Optional<OrderId> after, int limit) {
    return database
        .createSelectionQuery(PAGE, OrderEntity.class)
        .setParameter("owner", owner.value())
        .setParameter("after", after.map(OrderId::value).orElse(0L))
        .setMaxResults(limit)
        .stream()
        .map(OrderEntity::toDomain)
        .toList();
  }

  @Override
  public List<OrderEvent> history(AccountId owner, Optional<OrderEvent> after, int limit) {
    return database
        .createSelectionQuery(HISTORY, OrderEventEntity.class)
        .setParameter("owner", owner.value())
        .setParameter("order", after.map(event -> event.order().value()).orElse(0L))
        .setParameter("seq", after.map(OrderEvent::seq).orElse(0))
        .setMaxResults(limit)
        .stream()
        .map(OrderEventEntity::toDomain)
        .toList();
  }

  @Override
  public int erase(AccountId owner, int limit) {
    return database
        .createNativeMutationQuery(ERASE)
        .setParameter("owner", owner.value())
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
