package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.application.order.spi.IdempotencyKeys.Claim;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Fingerprint;
import dev.ordergate.domain.order.Order;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyKeys} promises. */
public abstract class IdempotencyKeysContract extends PortContract {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Fingerprint KEY = Fingerprint.of("key");
  private static final Fingerprint BODY = Fingerprint.of("title", "description");
  private static final Fingerprint OTHER = Fingerprint.of("another title", "");

  protected abstract IdempotencyKeys keys();

  /** A new order of a new account. */
  protected abstract Order newOrder();

  @Test
  void the_first_claim_is_granted_and_the_next_learns_what_came_of_it() {
    Order order = newOrder();

    use(KEY, order, NOW);

    assertThat(claim(order.owner(), KEY, NOW.plusSeconds(1)))
        .isEqualTo(new Claim.Used(BODY, order.id()));
  }

  @Test
  void keys_and_accounts_are_apart() {
    Order order = newOrder();
    Order others = newOrder();

    use(KEY, order, NOW);
    use(KEY, others, NOW);
    use(Fingerprint.of("other key"), order, NOW);

    assertThat(claim(others.owner(), KEY, NOW)).isEqualTo(new Claim.Used(BODY, others.id()));
  }

  @Test
  void a_key_that_has_expired_is_granted_again() {
    Order first = newOrder();
    use(KEY, first, NOW);

    assertThat(claim(first.owner(), KEY, NOW.plus(DAY).minusNanos(1000)))
        .isEqualTo(new Claim.Used(BODY, first.id()));
    use(KEY, first, NOW.plus(DAY));
    assertThat(claim(first.owner(), KEY, NOW.plus(DAY).plusSeconds(1)))
        .isInstanceOf(Claim.Used.class);
  }

  @Test
  void what_was_not_claimed_cannot_be_bound() {
    Order order = newOrder();

    assertThatThrownBy(() -> transact(() -> keys().bind(order.owner(), KEY, order.id())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_purge_forgets_the_oldest() {
    Order order = newOrder();
    // Long before what other tests claim, for a purge takes everybody's.
    Instant longAgo = NOW.minus(Duration.ofDays(5000));
    for (int second = 1; second <= 4; second++) {
      use(Fingerprint.of("old " + second), order, longAgo.plusSeconds(second));
    }

    assertThat(inTransaction(() -> keys().purge(longAgo.plusSeconds(3), 2))).isEqualTo(2);
    assertThat(inTransaction(() -> keys().purge(longAgo.plusSeconds(3), 2))).isEqualTo(1);
    assertThat(inTransaction(() -> keys().purge(longAgo.plusSeconds(3), 2))).isZero();
    assertThat(claim(order.owner(), Fingerprint.of("old 4"), longAgo.plusSeconds(5)))
        .isInstanceOf(Claim.Used.class);
  }

  private void use(Fingerprint key, Order order, Instant now) {
    transact(() -> {
      assertThat(keys().claim(order.owner(), key, BODY, now, now.minus(DAY)))
          .isEqualTo(new Claim.Granted());
      keys().bind(order.owner(), key, order.id());
    });
  }

  private Claim claim(AccountId account, Fingerprint key, Instant now) {
    return inTransaction(() -> keys().claim(account, key, OTHER, now, now.minus(DAY)));
  }
}
