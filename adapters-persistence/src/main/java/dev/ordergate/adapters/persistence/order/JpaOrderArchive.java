package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.order.spi.OrderArchive;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link OrderArchive} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaOrderArchive implements OrderArchive {

  private static final String PAGE =
      "from OrderEntity where ownerId = :owner and id > :after order by id";

  // One row comparison, for PostgreSQL makes a range of the index of it; of the orders it has to be
  // told by itself.
  private static final String HISTORY =
      """
      select e from OrderEventEntity e join OrderEntity o on o.id = e.key.orderId
      where o.ownerId = :owner and o.id >= :order
        and (e.key.orderId, e.key.seq) > (:order, :seq)
      order by e.key.orderId, e.key.seq
      """;

  private static final String LAST =
      """
      select max(id) from (
        select id from orders where account_id = ? and id > ? order by id limit ?) page
      having count(*) > 0
      """;
  private static final String RANGE =
      "select id from orders where account_id = ?1 and id > ?2 and id <= ?3";

  private final StatelessSession session;
  private final AgroalDataSource database;

  JpaOrderArchive(StatelessSession session, AgroalDataSource database) {
    this.session = session;
    this.database = database;
  }

  @Override
  public List<Order> page(AccountId owner, Optional<OrderId> after, int limit) {
    return session
        .createSelectionQuery(PAGE, OrderEntity.class)
        .setParameter("owner", owner.value())
        .setParameter("after", number(after))
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(OrderEntity::toDomain)
        .toList();
  }

  @Override
  public List<OrderEvent> history(AccountId owner, Optional<OrderEvent> after, int limit) {
    return session
        .createSelectionQuery(HISTORY, OrderEventEntity.class)
        .setParameter("owner", owner.value())
        .setParameter("order", after.map(event -> event.order().value()).orElse(0L))
        .setParameter("seq", after.map(OrderEvent::seq).orElse(0))
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(OrderEventEntity::toDomain)
        .toList();
  }

  @Override
  public Optional<OrderId> erase(AccountId owner, Optional<OrderId> after, int limit) {
    Optional<OrderId> last =
        new SqlStatement(LAST, List.of(owner.value(), number(after), limit))
            .first(database, row -> new OrderId(row.getLong(1)));
    last.ifPresent(
        id -> new OrderErasure(session, RANGE, owner.value(), number(after), id.value()).run());
    return last;
  }

  private static long number(Optional<OrderId> after) {
    return after.map(OrderId::value).orElse(0L);
  }
}
