package dev.ordergate.application.order.service;

import static dev.ordergate.application.order.service.OrderScenario.OWNER;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.DeleteOrder.Result;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeleteOrderServiceTest {

  private final OrderScenario scenario = new OrderScenario();
  private final DeleteOrder deleting =
      new DeleteOrderService(scenario.orders, scenario.history, scenario.clock);

  @Test
  void a_deleted_order_is_gone_and_cannot_be_deleted_again() {
    Order order = scenario.place("Title");
    Order kept = scenario.place("Kept");

    assertThat(delete(OWNER, order.id()))
        .isEqualTo(new Result.Deleted(order.deleted(scenario.clock.instant())));

    assertThat(scenario.orders.find(OWNER, order.id())).isEmpty();
    assertThat(delete(OWNER, order.id())).isEqualTo(new Result.AlreadyDeleted());
    assertThat(scenario.orders.find(OWNER, kept.id())).contains(kept);
  }

  @Test
  void an_order_that_can_be_restored_no_more_does_not_exist() {
    Order order = scenario.place("Title");
    delete(OWNER, order.id());

    scenario.clock.advance(Order.KEPT_IN_TRASH);

    assertThat(delete(OWNER, order.id())).isEqualTo(new Result.NotFound());
  }

  @Test
  void somebody_elses_order_is_not_deleted() {
    Order order = scenario.place("Title");

    assertThat(delete(SOMEBODY_ELSE, order.id())).isEqualTo(new Result.NotFound());
    assertThat(delete(OWNER, new OrderId(99))).isEqualTo(new Result.NotFound());

    assertThat(scenario.orders.find(OWNER, order.id())).contains(order);
  }

  @Test
  void an_order_that_has_changed_is_kept() {
    Order order = scenario.place("Title");

    assertThat(delete(OWNER, order.id(), Precondition.versions(Set.of(1, 2))))
        .isEqualTo(new Result.Stale(order));

    assertThat(scenario.orders.find(OWNER, order.id())).contains(order);
    assertThat(delete(OWNER, order.id(), Precondition.versions(Set.of(0))))
        .isInstanceOf(Result.Deleted.class);
  }

  private Result delete(AccountId owner, OrderId id) {
    return delete(owner, id, Precondition.NONE);
  }

  private Result delete(AccountId owner, OrderId id, Precondition precondition) {
    return deleting.delete(new DeleteOrder.Command(owner, id, precondition, Source.API));
  }
}
