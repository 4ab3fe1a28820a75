package dev.ordergate.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.ordergate.domain.account.AccountId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderEventTest {

  private static final Instant CREATED = Instant.parse("2023-10-15T12:30:45Z");
  private static final Instant NOW = CREATED.plusSeconds(3600);
  private static final AccountId OWNER = new AccountId(7);
  private static final AccountId ADMIN = new AccountId(8);
  private static final Reason REASON = new Reason("the customer asked for it");
  private static final Order ORDER =
      new NewOrder(OWNER, new Title("Website"), new Description("Complete redesign"), CREATED)
          .numbered(new OrderId(5));

  @Test
  void a_creation_comes_first_and_tells_all_fields_in_their_order() {
    OrderEvent created = OrderEvent.created(ORDER, OWNER, Source.API);

    assertThat(created)
        .isEqualTo(
            new OrderEvent(
                ORDER.id(),
                1,
                OrderEvent.Type.CREATE,
                OWNER,
                CREATED,
                created.changes(),
                Reason.NONE,
                Source.API));
    assertThat(created.changes())
        .containsExactly(
            entry(OrderField.TITLE, new FieldChange(Optional.empty(), "Website")),
            entry(OrderField.DESCRIPTION, new FieldChange(Optional.empty(), "Complete redesign")),
            entry(OrderField.STATUS, new FieldChange(Optional.empty(), "PENDING")));
  }

  @Test
  void a_change_of_text_tells_the_changed_field_alone() {
    Order after = after(new Title("Web shop"), ORDER.description(), OrderStatus.PENDING);

    assertThat(OrderEvent.changed(ORDER, after, ADMIN, REASON, Source.WEB))
        .isEqualTo(
            new OrderEvent(
                ORDER.id(),
                2,
                OrderEvent.Type.REVISE,
                ADMIN,
                NOW,
                Map.of(OrderField.TITLE, new FieldChange(Optional.of("Website"), "Web shop")),
                REASON,
                Source.WEB));
  }

  @Test
  void a_change_of_status_is_one_whatever_else_changed() {
    Order after = after(ORDER.title(), new Description("None"), OrderStatus.COMPLETED);

    OrderEvent changed = OrderEvent.changed(ORDER, after, OWNER, Reason.NONE, Source.API);

    assertThat(changed.type()).isEqualTo(OrderEvent.Type.STATUS);
    assertThat(changed.changes())
        .containsExactly(
            entry(
                OrderField.DESCRIPTION, new FieldChange(Optional.of("Complete redesign"), "None")),
            entry(OrderField.STATUS, new FieldChange(Optional.of("PENDING"), "COMPLETED")));
  }

  @Test
  void the_way_into_the_trash_and_back_changes_no_field() {
    Order deleted = ORDER.deleted(NOW);
    Order restored = deleted.restored(NOW.plusSeconds(1));

    assertThat(OrderEvent.deleted(deleted, OWNER, Source.API))
        .isEqualTo(
            new OrderEvent(
                ORDER.id(),
                2,
                OrderEvent.Type.DELETE,
                OWNER,
                NOW,
                Map.of(),
                Reason.NONE,
                Source.API));
    assertThat(OrderEvent.restored(restored, OWNER, Source.API))
        .isEqualTo(
            new OrderEvent(
                ORDER.id(),
                3,
                OrderEvent.Type.RESTORE,
                OWNER,
                NOW.plusSeconds(1),
                Map.of(),
                Reason.NONE,
                Source.API));
  }

  @Test
  void what_an_entry_tells_stays_as_it_was() {
    Map<OrderField, FieldChange> changes = new EnumMap<>(OrderField.class);
    OrderEvent event =
        new OrderEvent(
            ORDER.id(), 2, OrderEvent.Type.REVISE, OWNER, NOW, changes, Reason.NONE, Source.API);

    changes.put(OrderField.TITLE, new FieldChange(Optional.empty(), "Web shop"));

    assertThat(event.changes()).isEmpty();
  }

  private static Order after(Title title, Description description, OrderStatus status) {
    return new Order(
        ORDER.id(), OWNER, title, description, status, CREATED, NOW, 1, Optional.empty());
  }
}
