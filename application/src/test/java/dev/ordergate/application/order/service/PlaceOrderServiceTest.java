package dev.ordergate.application.order.service;

import static dev.ordergate.application.fixture.People.NOW;
import static dev.ordergate.application.order.service.OrderScenario.OWNER;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Title;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlaceOrderServiceTest {

  private final OrderScenario scenario = new OrderScenario();

  @Test
  void a_placed_order_is_pending_and_its_owners() {
    Order placed = scenario.place("Title");

    assertThat(placed)
        .isEqualTo(
            new Order(
                placed.id(),
                OWNER,
                new Title("Title"),
                new Description("Text"),
                OrderStatus.PENDING,
                NOW,
                NOW,
                0,
                Optional.empty()));
    FindOrderService finding = new FindOrderService(scenario.orders);
    assertThat(finding.find(OWNER, placed.id())).contains(placed);
    assertThat(finding.find(SOMEBODY_ELSE, placed.id())).isEmpty();
  }
}
