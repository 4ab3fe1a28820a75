package dev.ordergate.application.order.service;

import static dev.ordergate.application.fixture.People.NOW;
import static dev.ordergate.application.order.service.OrderScenario.OWNER;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.order.ReviseOrder.Command;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReviseOrderServiceTest {

  private final OrderScenario scenario = new OrderScenario();
  private final Order order = scenario.place("Title");

  @BeforeEach
  void time_passes() {
    scenario.clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void a_change_is_kept() {
    Order expected =
        new Order(
            order.id(),
            OWNER,
            new Title("New"),
            order.description(),
            OrderStatus.IN_PROGRESS,
            NOW,
            NOW.plusSeconds(60),
            1,
            Optional.empty());

    assertThat(revise(OWNER, Optional.of(new Title("New")), Optional.of(OrderStatus.IN_PROGRESS)))
        .contains(new Revision.Revised(expected));
    assertThat(stored()).isEqualTo(expected);
  }

  @Test
  void changes_follow_one_another() {
    assertThat(revise(OrderStatus.IN_PROGRESS)).containsInstanceOf(Revision.Revised.class);
    assertThat(revise(OrderStatus.COMPLETED)).containsInstanceOf(Revision.Revised.class);

    assertThat(stored().status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(stored().version()).isEqualTo(2);
  }

  @Test
  void what_changes_nothing_leaves_the_order_alone() {
    assertThat(revise(OrderStatus.PENDING)).contains(new Revision.Unchanged(order));
    assertThat(stored()).isEqualTo(order);
  }

  @Test
  void a_refused_change_leaves_the_order_alone() {
    assertThat(revise(OrderStatus.ON_HOLD)).containsInstanceOf(Revision.Revised.class);
    Order before = stored();

    assertThat(revise(OrderStatus.COMPLETED))
        .contains(
            new Revision.IllegalTransition(
                OrderStatus.ON_HOLD, OrderStatus.COMPLETED, OrderStatus.ON_HOLD.allowed()));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void somebody_elses_order_is_not_found() {
    assertThat(revise(SOMEBODY_ELSE, Optional.of(new Title("Mine")), Optional.empty())).isEmpty();
    assertThat(stored()).isEqualTo(order);
  }

  @Test
  void a_deleted_order_is_not_found() {
    scenario.delete(order.id());

    assertThat(revise(OrderStatus.IN_PROGRESS)).isEmpty();
  }

  @Test
  void a_change_meant_for_another_version_tells_what_the_order_is_by_now() {
    assertThat(revise(OrderStatus.IN_PROGRESS)).containsInstanceOf(Revision.Revised.class);
    Order current = stored();

    assertThat(revise(Precondition.versions(Set.of(0)))).contains(new Revision.Stale(current));
    assertThat(revise(Precondition.versions(Set.of()))).contains(new Revision.Stale(current));
    assertThat(stored()).isEqualTo(current);

    assertThat(revise(Precondition.versions(Set.of(0, 1))))
        .containsInstanceOf(Revision.Revised.class);
  }

  private Optional<Revision> revise(Precondition precondition) {
    return revise(OWNER, precondition, Optional.of(new Title("New")), Optional.empty());
  }

  private Optional<Revision> revise(OrderStatus status) {
    return revise(OWNER, Optional.empty(), Optional.of(status));
  }

  private Optional<Revision> revise(
      AccountId who, Optional<Title> title, Optional<OrderStatus> status) {
    return revise(who, Precondition.NONE, title, status);
  }

  private Optional<Revision> revise(
      AccountId who,
      Precondition precondition,
      Optional<Title> title,
      Optional<OrderStatus> status) {
    return new ReviseOrderService(scenario.orders, scenario.history, scenario.clock)
        .revise(
            new Command(
                who,
                order.id(),
                precondition,
                new OrderChange(title, Optional.empty(), status, Reason.NONE),
                Source.API));
  }

  private Order stored() {
    return scenario.orders.find(OWNER, order.id()).orElseThrow();
  }
}
