package dev.ordergate.application.order.service;

import static dev.ordergate.application.order.service.OrderScenario.OWNER;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.order.FindDeletedOrder;
import dev.ordergate.application.order.RestoreOrder;
import dev.ordergate.application.order.RestoreOrder.Result;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TrashServicesTest {

  private final OrderScenario scenario = new OrderScenario();
  private final RestoreOrder restoring =
      new RestoreOrderService(scenario.orders, scenario.history, scenario.clock);
  private final FindDeletedOrder finding =
      new FindDeletedOrderService(scenario.orders, scenario.clock);

  @Test
  void a_restored_order_is_what_it_was_but_for_its_version() {
    Order order = scenario.place("Title");
    scenario.delete(order.id());
    scenario.clock.advance(Duration.ofDays(1));

    Result result = restore(OWNER, order.id());

    Order expected =
        order.deleted(order.createdAt()).restored(order.createdAt().plus(Duration.ofDays(1)));
    assertThat(result).isEqualTo(new Result.Restored(expected));
    assertThat(expected.version()).isEqualTo(2);
    assertThat(scenario.orders.find(OWNER, order.id())).contains(expected);
    assertThat(scenario.history.of(order.id()))
        .extracting(OrderEvent::type)
        .containsExactly(OrderEvent.Type.CREATE, OrderEvent.Type.DELETE, OrderEvent.Type.RESTORE);
  }

  @Test
  void what_is_not_in_the_trash_is_not_restored() {
    Order order = scenario.place("Title");

    assertThat(restore(OWNER, order.id())).isEqualTo(new Result.NotDeleted());
    assertThat(restore(SOMEBODY_ELSE, order.id())).isEqualTo(new Result.NotFound());
    assertThat(restore(OWNER, new OrderId(99))).isEqualTo(new Result.NotFound());
    scenario.delete(order.id());
    assertThat(restore(SOMEBODY_ELSE, order.id())).isEqualTo(new Result.NotFound());
  }

  @Test
  void an_order_that_has_changed_stays_in_the_trash() {
    Order order = scenario.place("Title");
    scenario.delete(order.id());

    assertThat(restore(OWNER, order.id(), Precondition.versions(Set.of(0))))
        .isInstanceOf(Result.Stale.class);
    assertThat(restore(OWNER, order.id(), Precondition.versions(Set.of(1))))
        .isInstanceOf(Result.Restored.class);
  }

  @Test
  void the_trash_keeps_an_order_for_30_days() {
    Order order = scenario.place("Title");
    scenario.delete(order.id());

    scenario.clock.advance(Order.KEPT_IN_TRASH.minusNanos(1000));
    assertThat(finding.findDeleted(OWNER, order.id())).isPresent();
    assertThat(restore(OWNER, order.id())).isInstanceOf(Result.Restored.class);
    assertThat(finding.findDeleted(OWNER, order.id())).isEmpty();

    scenario.delete(order.id());
    scenario.clock.advance(Order.KEPT_IN_TRASH);
    assertThat(finding.findDeleted(OWNER, order.id())).isEmpty();
    assertThat(restore(OWNER, order.id())).isEqualTo(new Result.NotFound());
  }

  private Result restore(AccountId owner, OrderId id) {
    return restore(owner, id, Precondition.NONE);
  }

  private Result restore(AccountId owner, OrderId id, Precondition precondition) {
    return restoring.restore(new RestoreOrder.Command(owner, id, precondition, Source.API));
  }
}
