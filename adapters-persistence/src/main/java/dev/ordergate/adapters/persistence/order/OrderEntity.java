package dev.ordergate.adapters.persistence.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Title;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
class OrderEntity {

  @Id
  @Column(name = "id")
  private long id;

  @Column(name = "account_id", updatable = false)
  private long ownerId;

  @Column(name = "title")
  private String title;

  @Column(name = "description")
  private String description;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private OrderStatus status;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version
  @Column(name = "version")
  private int version;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected OrderEntity() {}

  /** Takes over what may change. The version is Hibernate's to raise. */
  void become(Order order) {
    if (order.version() != version + 1) {
      throw new IllegalStateException("order %d changed since it was read".formatted(id));
    }
    title = order.title().value();
    description = order.description().value();
    status = order.status();
    updatedAt = order.updatedAt();
    deletedAt = order.deletedAt().orElse(null);
  }

  int version() {
    return version;
  }

  Order toDomain() {
    return new Order(
        new OrderId(id),
        new AccountId(ownerId),
        new Title(title),
        new Description(description),
        status,
        createdAt,
        updatedAt,
        version,
        Optional.ofNullable(deletedAt));
  }
}
