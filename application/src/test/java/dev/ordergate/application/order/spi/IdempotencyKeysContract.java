package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.spi.IdempotencyKeys.Attempt;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyKeys} promises. */
public abstract class IdempotencyKeysContract extends PortContract {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Fingerprint KEY = Fingerprint.ofTexts("key");
  private static final Fingerprint BODY = Fingerprint.ofTexts("title", "description");

  protected abstract IdempotencyKeys keys();

  /** Where orders are added to. */
  protected abstract Orders orders();

  /** The histories of those orders. */
  protected abstract OrderHistory history();

  /** An account without orders. */
  protected abstract AccountId newOwner();

  @Test
  void the_first_attempt_adds_the_order_and_the_next_learns_of_it() {
    AccountId owner = newOwner();

    Order order = added(owner, KEY, NOW);

    assertThat(order).isEqualTo(newOrder(owner, NOW).numbered(order.id()));
    assertThat(orders().find(owner, order.id())).contains(order);
    assertThat(history().page(order.id(), 0, 9))
        .containsExactly(OrderEvent.created(order, owner, Source.WEB));
    assertThat(attempt(owner, KEY, NOW.plusSeconds(1))).isEqualTo(new Attempt.Used(BODY, order));
    assertThat(orders().count(owner, OrderFilter.NONE)).containsEntry(OrderStatus.PENDING, 1L);
  }

  @Test
  void keys_and_accounts_are_apart() {
    AccountId owner = newOwner();
    AccountId other = newOwner();

    added(owner, KEY, NOW);
    Order others = added(other, KEY, NOW);
    added(owner, Fingerprint.ofTexts("other key"), NOW);

    assertThat(attempt(other, KEY, NOW)).isEqualTo(new Attempt.Used(BODY, others));
  }

  @Test
  void a_key_that_has_expired_is_free_again() {
    AccountId owner = newOwner();
    Order first = added(owner, KEY, NOW);

    assertThat(attempt(owner, KEY, NOW.plus(DAY).minusNanos(1000)))
        .isEqualTo(new Attempt.Used(BODY, first));
    Order second = added(owner, KEY, NOW.plus(DAY));
    assertThat(attempt(owner, KEY, NOW.plus(DAY).plusSeconds(1)))
        .isEqualTo(new Attempt.Used(BODY, second));
  }

  @Test
  void the_order_is_as_it_was_created_whatever_has_become_of_it() {
    AccountId owner = newOwner();
    Order order = added(owner, KEY, NOW);

    transact(() -> orders().update(order.deleted(NOW.plusSeconds(1))));

    assertThat(attempt(owner, KEY, NOW.plusSeconds(2))).isEqualTo(new Attempt.Used(BODY, order));
  }

  @Test
  void a_purge_forgets_the_oldest() {
    AccountId owner = newOwner();
    // Long before what other tests use, for a purge takes everybody's.
    Instant longAgo = NOW.minus(Duration.ofDays(5000));
    for (int second = 1; second <= 4; second++) {
      added(owner, Fingerprint.ofTexts("old " + second), longAgo.plusSeconds(second));
    }

    assertThat(inTransaction(() -> keys().purge(longAgo.plusSeconds(3), 2))).isEqualTo(2);
    assertThat(inTransaction(() -> keys().purge(longAgo.plusSeconds(3), 2))).isEqualTo(1);
    assertThat(inTransaction(() -> keys().purge(longAgo.plusSeconds(3), 2))).isZero();
    assertThat(attempt(owner, Fingerprint.ofTexts("old 4"), longAgo.plusSeconds(5)))
        .isInstanceOf(Attempt.Used.class);
  }

  private Order added(AccountId owner, Fingerprint key, Instant now) {
    return switch (attempt(owner, key, now)) {
      case Attempt.Added(Order order) -> order;
      case Attempt other -> throw new AssertionError(other);
    };
  }

  private Attempt attempt(AccountId owner, Fingerprint key, Instant now) {
    return keys().addOnce(newOrder(owner, now), Source.WEB, key, BODY, now.minus(DAY));
  }

  private static NewOrder newOrder(AccountId owner, Instant now) {
    return new NewOrder(owner, new Title("Title \uD83D\uDE80"), new Description("a\r\nb"), now);
  }
}
