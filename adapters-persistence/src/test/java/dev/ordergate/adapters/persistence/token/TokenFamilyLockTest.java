package dev.ordergate.adapters.persistence.token;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
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
  void the_second_of_two_sees_what_the_first_made_of_the_family() throws Exception {
    Presented second = Families.successor(first, NOW);

    CompletableFuture<Optional<Presented>> seen =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              assertThat(find()).contains(first);
              CompletableFuture<Optional<Presented>> late =
                  CompletableFuture.supplyAsync(this::findInTransaction, other);
              awaitSomebodyWaiting();
              assertThat(late).isNotDone();
              families.rotate(second.family(), second.token());
              return late;
            });

    assertThat(seen.get(10, TimeUnit.SECONDS))
        .contains(new Presented(first.token(), second.family()));
  }

  @Test
  void waiting_for_a_lock_ends_in_an_exception() throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Void> holder =
        CompletableFuture.runAsync(() -> holdLock(locked, release), other);
    assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();

    long start = System.nanoTime();
    assertThatThrownBy(this::findInTransaction).isInstanceOf(LockTimeoutException.class);
    Duration waited = Duration.ofNanos(System.nanoTime() - start);

    assertThat(waited).isBetween(LOCK_TIMEOUT, LOCK_TIMEOUT.multipliedBy(2));
    release.countDown();
    holder.get(10, TimeUnit.SECONDS);
    assertThat(findInTransaction()).contains(first);
  }

  private void holdLock(CountDownLatch locked, CountDownLatch release) {
    QuarkusTransaction.requiringNew()
        .call(() -> {
          assertThat(find()).contains(first);
          locked.countDown();
          return release.await(10, TimeUnit.SECONDS);
        });
  }

  private Optional<Presented> findInTransaction() {
    return QuarkusTransaction.requiringNew().call(this::find);
  }

  private Optional<Presented> find() {
    return families.findForChange(first.token().hash());
  }

  private void awaitSomebodyWaiting() {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (waiting() == 0) {
      assertThat(System.nanoTime()).as("nobody waits for the lock").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private long waiting() {
    return database
        .createNativeQuery("select count(*) from pg_locks where not granted", Long.class)
        .getSingleResult();
  }
}
