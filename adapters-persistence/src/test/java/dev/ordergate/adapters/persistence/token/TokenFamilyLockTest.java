package dev.ordergate.adapters.persistence.token;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.adapters.persistence.LockQueue;
import dev.ordergate.application.LockTimeoutException;
import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a family's lock does between two connections. */
@QuarkusTest
class TokenFamilyLockTest {

  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

  @Inject TokenFamilies families;
  @Inject Accounts accounts;
  @Inject StatelessSession database;

  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private Presented first = Families.open(new AccountId(1), Optional.empty(), NOW);

  @BeforeEach
  void store() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          first = Families.open(People.register(accounts).id(), Optional.empty(), NOW);
          families.add(first.family(), first.token());
        });
  }

  @AfterEach
  void end() {
    other.close();
  }

  @Test
  void the_slower_of_two_rotations_waits_and_changes_nothing() throws Exception {
    Presented quicker = Families.successor(first, NOW);
    Presented slower = Families.successor(first, NOW);

    CompletableFuture<Boolean> rotated =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              assertThat(rotate(quicker)).isTrue();
              CompletableFuture<Boolean> late =
                  CompletableFuture.supplyAsync(() -> rotate(slower), other);
              LockQueue.awaitSomebody(database);
              assertThat(late).isNotDone();
              return late;
            });

    assertThat(rotated.get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(find()).contains(new Presented(first.token(), quicker.family()));
    assertThat(families.find(slower.token().hash())).isEmpty();
  }

  @Test
  void waiting_for_a_family_ends_in_an_exception_and_consumes_nothing() throws Exception {
    Presented second = Families.successor(first, NOW);
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Boolean> holder =
        CompletableFuture.supplyAsync(() -> holdLock(locked, release), other);
    assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();

    long start = System.nanoTime();
    assertThatThrownBy(() -> rotate(second)).isInstanceOf(LockTimeoutException.class);
    Duration waited = Duration.ofNanos(System.nanoTime() - start);

    assertThat(waited).isGreaterThanOrEqualTo(LOCK_TIMEOUT);
    release.countDown();
    assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(find()).contains(first);
    assertThat(rotate(second)).isTrue();
  }

  private boolean holdLock(CountDownLatch locked, CountDownLatch release) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          assertThat(families.findForChange(first.family().id())).isPresent();
          locked.countDown();
          return release.await(30, TimeUnit.SECONDS);
        });
  }

  private boolean rotate(Presented next) {
    return families.rotate(next.family(), next.token());
  }

  private Optional<Presented> find() {
    return families.find(first.token().hash());
  }
}
