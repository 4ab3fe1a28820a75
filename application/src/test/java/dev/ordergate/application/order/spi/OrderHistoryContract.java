package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderField;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link OrderHistory} promises. */
public abstract class OrderHistoryContract extends PortContract {

  protected abstract OrderHistory history();

  /** A new order, placed by its owner through the API. */
  protected abstract Order newOrder();

  @Test
  void the_history_of_a_new_order_is_its_creation() {
    Order order = newOrder();
    OrderEvent created = OrderEvent.created(order, order.owner(), Source.API);

    assertThat(all(order.id())).containsExactly(created);
  }

  @Test
  void an_order_that_is_not_there_has_none() {
    OrderId none = new OrderId(Long.MAX_VALUE);

    assertThat(all(none)).isEmpty();
  }

  @Test
  void entries_come_back_oldest_first_as_they_were_added() {
    Order order = newOrder();
    OrderEvent created = OrderEvent.created(order, order.owner(), Source.API);
    OrderEvent moved =
        entry(
            order,
            2,
            OrderEvent.Type.STATUS,
            Map.of(
                OrderField.DESCRIPTION, new FieldChange(Optional.of("\uD83D\uDE80\r\n"), ""),
                OrderField.STATUS, new FieldChange(Optional.of("PENDING"), "ON_HOLD")),
            new Reason("waiting\nfor parts"));
    OrderEvent deleted = entry(order, 3, OrderEvent.Type.DELETE, Map.of(), Reason.NONE);

    append(deleted);
    append(moved);

    assertThat(all(order.id())).containsExactly(created, moved, deleted);
  }

  @Test
  void an_entry_keeps_what_became_of_every_field() {
    Order order = newOrder();
    // Of words that every field takes.
    Map<OrderField, FieldChange> changes =
        Stream.of(OrderField.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    field -> new FieldChange(Optional.of("PENDING"), "ON_HOLD")));
    OrderEvent moved = entry(order, 2, OrderEvent.Type.STATUS, changes, Reason.NONE);

    append(moved);

    assertThat(all(order.id())).endsWith(moved);
  }

  @Test
  void texts_of_full_length_fit() {
    Order order = newOrder();
    String title = "\uD83D\uDE80".repeat(Title.MAX_LENGTH);
    String description = "\uD83D\uDE80".repeat(Description.MAX_LENGTH);
    OrderEvent revised =
        entry(
            order,
            2,
            OrderEvent.Type.REVISE,
            Map.of(
                OrderField.TITLE, new FieldChange(Optional.of(title), title),
                OrderField.DESCRIPTION, new FieldChange(Optional.of(description), description)),
            new Reason("\uD83D\uDE80".repeat(Reason.MAX_LENGTH)));

    append(revised);

    assertThat(all(order.id())).endsWith(revised);
  }

  @Test
  void the_transaction_that_added_an_entry_reads_it() {
    Order order = newOrder();
    OrderEvent deleted = entry(order, 2, OrderEvent.Type.DELETE, Map.of(), Reason.NONE);

    transact(() -> {
      history().append(deleted);
      assertThat(all(order.id())).endsWith(deleted);
    });
  }

  @Test
  void a_page_begins_after_a_number_and_ends_at_its_limit() {
    Order order = newOrder();
    for (int seq = 2; seq <= 5; seq++) {
      append(entry(order, seq, OrderEvent.Type.DELETE, Map.of(), Reason.NONE));
    }

    assertThat(page(order, 1, 2)).containsExactly(2, 3);
    assertThat(page(order, 3, 9)).containsExactly(4, 5);
    assertThat(page(order, 5, 9)).isEmpty();
  }

  private List<Integer> page(Order order, int after, int limit) {
    return history().page(order.id(), after, limit).stream().map(OrderEvent::seq).toList();
  }

  private List<OrderEvent> all(OrderId order) {
    return history().page(order, 0, Integer.MAX_VALUE);
  }

  @Test
  void no_two_entries_have_one_number() {
    Order order = newOrder();

    assertThatThrownBy(() -> append(OrderEvent.created(order, order.owner(), Source.WEB)))
        .isInstanceOf(RuntimeException.class);
    assertThat(all(order.id())).hasSize(1);
  }

  private void append(OrderEvent event) {
    transact(() -> history().append(event));
  }

  private static OrderEvent entry(
      Order order,
      int seq,
      OrderEvent.Type type,
      Map<OrderField, FieldChange> changes,
      Reason reason) {
    return new OrderEvent(
        order.id(), seq, type, order.owner(), NOW.plusSeconds(seq), changes, reason, Source.WEB);
  }
}
