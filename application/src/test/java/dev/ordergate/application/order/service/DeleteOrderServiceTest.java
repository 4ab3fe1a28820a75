package dev.ordergate.application.order.service;

import static dev.ordergate.application.order.service.OrderScenario.OWNER;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import org.junit.jupiter.api.Test;

final class DeleteOrderServiceTest {

  private final OrderScenario scenario = new OrderScenario();
  private final DeleteOrder deleting = new DeleteOrderService(scenario.orders, scenario.clock);

  @Test
  void a_deleted_order_is_gone_and_cannot_be_deleted_again() {
    Order order = scenario.place("Title");
    Order kept = scenario.place("Kept");

    assertThat(deleting.delete(OWNER, order.id())).isTrue();

    assertThat(scenario.orders.find(OWNER, order.id())).isEmpty();
    assertThat(deleting.delete(OWNER, order.id())).isFalse();
    assertThat(scenario.orders.find(OWNER, kept.id())).contains(kept);
  }

  @Test
  void somebody_elses_order_is_not_deleted() {
    Order order = scenario.place("Title");

    assertThat(deleting.delete(SOMEBODY_ELSE, order.id())).isFalse();
    assertThat(deleting.delete(OWNER, new OrderId(99))).isFalse();

    assertThat(scenario.orders.find(OWNER, order.id())).contains(order);
  }
}
