package dev.ordergate.adapters.persistence.order;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderField;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "order_history")
class OrderEventEntity {

  @Embeddable
  record Key(@Column(name = "order_id") long orderId, @Column(name = "seq") int seq) {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  @Column(name = "type")
  private OrderEvent.Type type;

  @Column(name = "actor_id")
  private long actorId;

  @Column(name = "at")
  private Instant at;

  @Column(name = "title_from")
  private @Nullable String titleFrom;

  @Column(name = "title_to")
  private @Nullable String titleTo;

  @Column(name = "description_from")
  private @Nullable String descriptionFrom;

  @Column(name = "description_to")
  private @Nullable String descriptionTo;

  @Column(name = "status_from")
  private @Nullable String statusFrom;

  @Column(name = "status_to")
  private @Nullable String statusTo;

  @Column(name = "reason")
  private String reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "source")
  private Source source;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected OrderEventEntity() {}

  private OrderEventEntity(OrderEvent event) {
    this.key = new Key(event.order().value(), event.seq());
    this.type = event.type();
    this.actorId = event.actor().value();
    this.at = event.at();
    this.titleFrom = from(event, OrderField.TITLE);
    this.titleTo = to(event, OrderField.TITLE);
    this.descriptionFrom = from(event, OrderField.DESCRIPTION);
    this.descriptionTo = to(event, OrderField.DESCRIPTION);
    this.statusFrom = from(event, OrderField.STATUS);
    this.statusTo = to(event, OrderField.STATUS);
    this.reason = event.reason().value();
    this.source = event.source();
  }

  static OrderEventEntity from(OrderEvent event) {
    return new OrderEventEntity(event);
  }

  OrderEvent toDomain() {
    Map<OrderField, FieldChange> changes = new EnumMap<>(OrderField.class);
    put(changes, OrderField.TITLE, titleFrom, titleTo);
    put(changes, OrderField.DESCRIPTION, descriptionFrom, descriptionTo);
    put(changes, OrderField.STATUS, statusFrom, statusTo);
    return new OrderEvent(
        new OrderId(key.orderId()),
        key.seq(),
        type,
        new AccountId(actorId),
        at,
        changes,
        new Reason(reason),
        source);
  }

  private static void put(
      Map<OrderField, FieldChange> changes,
      OrderField field,
      @Nullable String from,
      @Nullable String to) {
    if (to != null) {
      changes.put(field, new FieldChange(Optional.ofNullable(from), to));
    }
  }

  private static @Nullable String from(OrderEvent event, OrderField field) {
    FieldChange change = event.changes().get(field);
    return change == null ? null : change.from().orElse(null);
  }

  private static @Nullable String to(OrderEvent event, OrderField field) {
    FieldChange change = event.changes().get(field);
    return change == null ? null : change.to();
  }
}
