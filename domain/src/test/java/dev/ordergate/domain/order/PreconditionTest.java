package dev.ordergate.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreconditionTest {

  private static final Order ORDER =
      new Order(
          new OrderId(1),
          new AccountId(1),
          new Title("Title"),
          Description.EMPTY,
          OrderStatus.PENDING,
          Instant.EPOCH,
          Instant.EPOCH,
          3,
          Optional.empty());

  @Test
  void none_holds_always() {
    assertThat(Precondition.NONE.holds(ORDER)).isTrue();
  }

  @Test
  void versions_hold_for_the_orders_own_only() {
    assertThat(Precondition.versions(Set.of(2, 3)).holds(ORDER)).isTrue();
    assertThat(Precondition.versions(Set.of(2, 4)).holds(ORDER)).isFalse();
    assertThat(Precondition.versions(Set.of()).holds(ORDER)).isFalse();
  }

  @Test
  void what_is_excepted_does_not_hold() {
    assertThat(Precondition.NONE.except(Set.of(2, 4)).holds(ORDER)).isTrue();
    assertThat(Precondition.NONE.except(Set.of(2, 3)).holds(ORDER)).isFalse();
    assertThat(Precondition.versions(Set.of(3)).except(Set.of(2)).holds(ORDER)).isTrue();
    assertThat(Precondition.versions(Set.of(3)).except(Set.of(3)).holds(ORDER)).isFalse();
    assertThat(Precondition.versions(Set.of(2)).except(Set.of(4)).holds(ORDER)).isFalse();
  }
}
