package dev.ordergate.application.order.service;

import static dev.ordergate.application.fixture.People.NOW;
import static dev.ordergate.application.order.service.OrderScenario.OWNER;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.order.PlaceOrder.Result;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.IdempotencyKey;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Title;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlaceOrderServiceTest {

  private static final Optional<IdempotencyKey> KEY = Optional.of(new IdempotencyKey("k 1"));

  private final OrderScenario scenario = new OrderScenario();

  @Test
  void trying_again_with_the_same_key_creates_no_second_order() {
    Order placed = placed(scenario.place("Title", KEY));
    scenario.delete(placed.id());
    scenario.clock.advance(IdempotencyKey.LIFETIME.minusNanos(1000));

    assertThat(scenario.place("Title", KEY)).isEqualTo(new Result.Replayed(placed));
    assertThat(scenario.place("Other title", KEY)).isEqualTo(new Result.KeyReused());
  }

  @Test
  void a_key_is_forgotten_after_a_day() {
    Order placed = placed(scenario.place("Title", KEY));
    scenario.clock.advance(IdempotencyKey.LIFETIME);

    assertThat(placed(scenario.place("Other title", KEY)).id()).isNotEqualTo(placed.id());
  }

  @Test
  void another_key_and_no_key_create_another_order() {
    Order placed = placed(scenario.place("Title", KEY));

    assertThat(scenario.place("Title", Optional.of(new IdempotencyKey("k2"))))
        .isInstanceOf(Result.Placed.class);
    assertThat(scenario.place("Title").id()).isNotEqualTo(placed.id());
  }

  private static Order placed(Result result) {
    assertThat(result).isInstanceOf(Result.Placed.class);
    return ((Result.Placed) result).order();
  }

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
