package dev.ordergate.domain.order;

import static dev.ordergate.domain.order.OrderStatus.CANCELLED;
import static dev.ordergate.domain.order.OrderStatus.COMPLETED;
import static dev.ordergate.domain.order.OrderStatus.IN_PROGRESS;
import static dev.ordergate.domain.order.OrderStatus.ON_HOLD;
import static dev.ordergate.domain.order.OrderStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatusTest {

  @Test
  void allowed_lists_the_arrows_in_declaration_order() {
    assertThat(PENDING.allowed()).containsExactly(IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED);
    assertThat(IN_PROGRESS.allowed()).containsExactly(ON_HOLD, COMPLETED, CANCELLED);
    assertThat(ON_HOLD.allowed()).containsExactly(IN_PROGRESS, CANCELLED);
    assertThat(COMPLETED.allowed()).containsExactly(PENDING);
    assertThat(CANCELLED.allowed()).containsExactly(PENDING);
  }

  @ParameterizedTest
  @EnumSource
  void nobody_can_change_the_arrows(OrderStatus status) {
    status.allowed().clear();

    assertThat(status.allowed()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, false",
    "IN_PROGRESS, false",
    "ON_HOLD, false",
    "COMPLETED, true",
    "CANCELLED, true"
  })
  void completed_and_cancelled_are_closed(OrderStatus status, boolean closed) {
    assertThat(status.isClosed()).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, PENDING, true",
    "CANCELLED, PENDING, true",
    "COMPLETED, CANCELLED, false",
    "CANCELLED, COMPLETED, false",
    "ON_HOLD, PENDING, false",
    "PENDING, PENDING, false",
  })
  void only_the_way_from_closed_to_pending_is_reopening(
      OrderStatus from, OrderStatus to, boolean reopening) {
    assertThat(from.isReopening(to)).isEqualTo(reopening);
  }

  @ParameterizedTest
  @EnumSource(OrderStatus.class)
  void each_is_found_by_its_name(OrderStatus status) {
    assertThat(OrderStatus.ofName(status.name())).contains(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pending", "PENDING ", "DONE"})
  void no_other_name_is_a_status(String name) {
    assertThat(OrderStatus.ofName(name)).isEmpty();
  }
}
