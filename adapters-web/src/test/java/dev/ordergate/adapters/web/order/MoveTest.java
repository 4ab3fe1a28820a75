package dev.ordergate.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.order.OrderStatus;
import org.junit.jupiter.api.Test;

class MoveTest {

  @Test
  void a_waiting_order_can_be_resumed_or_cancelled() {
    assertThat(Move.from(OrderStatus.ON_HOLD))
        .containsExactly(new Move("IN_PROGRESS", "Resume"), new Move("CANCELLED", "Cancel order"));
  }

  @Test
  void the_likeliest_move_comes_first_and_cancelling_last() {
    assertThat(Move.from(OrderStatus.IN_PROGRESS))
        .extracting(Move::label)
        .containsExactly("Complete", "Put on hold", "Cancel order");
    assertThat(Move.from(OrderStatus.PENDING))
        .extracting(Move::label)
        .containsExactly("Start", "Complete", "Put on hold", "Cancel order");
  }

  @Test
  void a_closed_order_can_only_be_reopened() {
    assertThat(Move.from(OrderStatus.CANCELLED)).containsExactly(new Move("PENDING", "Reopen"));
  }
}
