package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.order.spi.Orders;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Source;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/** {@link Orders} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaOrders implements Orders, PanacheRepositoryBase<OrderEntity, Long> {

  private static final String ONE =
      "from OrderEntity where ownerId = :owner and deletedAt is null and id = :id";
  private static final String ONE_EVEN_DELETED =
      "from OrderEntity where ownerId = :owner and id = :id";
  // Replicas that purge at the same time each take other rows.
  private static final String DUE =
      """
      select id from orders where deleted_at <= ?1 order by deleted_at limit ?2
      for update skip locked
      """;

  private static final String ONE_ROW =
      OrderRow.SELECT + " where account_id = ? and deleted_at is null and id = ?";
  private static final String ONE_DELETED_ROW =
      OrderRow.SELECT + " where account_id = ? and deleted_at is not null and id = ?";

  private final StatelessSession session;
  private final AgroalDataSource database;
  private final ListDatabase lists;
  private final Searches searches;

  JpaOrders(
      StatelessSession session, AgroalDataSource database, ListDatabase lists, Searches searches) {
    this.session = session;
    this.database = database;
    this.lists = lists;
    this.searches = searches;
  }

  @Override
  public Order add(NewOrder order, Source source) {
    return NewOrderStatement.of(order, source)
        .read(database, row -> order.numbered(new OrderId(row.getLong(1))))
        .getFirst();
  }

  @Override
  public Optional<Order> find(AccountId owner, OrderId id) {
    return row(ONE_ROW, owner, id);
  }

  @Override
  public Optional<Order> findDeleted(AccountId owner, OrderId id) {
    return row(ONE_DELETED_ROW, owner, id);
  }

  private Optional<Order> row(String query, AccountId owner, OrderId id) {
    return new SqlStatement(query, List.of(owner.value(), id.value()))
        .first(database, OrderRow::read);
  }

  @Override
  public Optional<Order> findForChange(AccountId owner, OrderId id) {
    return locked(ONE, owner, id);
  }

  @Override
  public Optional<Order> findEvenDeletedForChange(AccountId owner, OrderId id) {
    return locked(ONE_EVEN_DELETED, owner, id);
  }

  private Optional<Order> locked(String query, AccountId owner, OrderId id) {
    return find(query, Map.of("owner", owner.value(), "id", id.value()))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<OrderEntity>singleResultOptional()
        .map(OrderEntity::toDomain);
  }

  @Override
  public void update(Order order) {
    OrderEntity entity =
        findByIdOptional(order.id().value())
            .orElseThrow(() -> new IllegalStateException("no such order"));
    entity.become(order);
    flush();
    if (entity.version() != order.version()) {
      throw new IllegalStateException("the versions of order and row have parted");
    }
  }

  @Override
  public int purge(Instant deletedUntil, int limit) {
    return new OrderErasure(session, DUE, deletedUntil, limit).run();
  }

  @Override
  public List<Order> list(
      Optional<AccountId> owner,
      OrderFilter filter,
      Ordering ordering,
      Optional<OrderPosition> position,
      int limit,
      int bytes,
      boolean patient) {
    SqlStatement statement = OrderListStatement.of(owner, filter, ordering, position, limit, bytes);
    return run(owner, filter, patient, () -> statement.read(lists.source(), OrderRow::read));
  }

  @Override
  public Map<OrderStatus, Long> count(AccountId owner, OrderFilter filter) {
    Map<OrderStatus, Long> counts = new EnumMap<>(OrderStatus.class);
    for (OrderStatus status : OrderStatus.values()) {
      counts.put(status, 0L);
    }
    SqlStatement statement = counting(owner, filter);
    run(Optional.of(owner), filter, false, () -> statement.read(lists.source(), JpaOrders::count))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static Map.Entry<OrderStatus, Long> count(ResultSet row) throws SQLException {
    return Map.entry(OrderStatus.valueOf(row.getString(1)), row.getLong(2));
  }

  private <T> T run(
      Optional<AccountId> owner, OrderFilter filter, boolean patient, Supplier<T> query) {
    return filter.search().isPresent() ? searches.run(owner, patient, query) : query.get();
  }

  static SqlStatement counting(AccountId owner, OrderFilter filter) {
    return new OrderConditions(Optional.of(owner), filter)
        .statement("select status, count(*) from orders", " group by status");
  }
}
