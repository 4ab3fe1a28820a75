package dev.ordergate.application.token.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.token.service.AdvanceFamily.Outcome;
import dev.ordergate.application.token.service.AdvanceFamily.Refused;
import dev.ordergate.application.token.service.AdvanceFamily.Unknown;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class SharedAdvanceTest {

  private final OpaqueToken token = Families.secret();
  private final CountDownLatch finish = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void callers_of_one_token_at_one_moment_share_one_outcome() throws Exception {
    Refused outcome = new Refused(RefusalReason.REUSED);
    SharedAdvance shared = slow(() -> outcome);

    List<FutureTask<Outcome>> callers = waiting(shared, 8);
    finish.countDown();

    for (FutureTask<Outcome> caller : callers) {
      assertThat(caller.get()).isSameAs(outcome);
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_failure_is_shared_as_it_is() throws Exception {
    UnavailableException outage = new UnavailableException("no database");
    SharedAdvance shared =
        slow(() -> {
          throw outage;
        });

    List<FutureTask<Outcome>> callers = waiting(shared, 3);
    finish.countDown();

    for (FutureTask<Outcome> caller : callers) {
      assertThatThrownBy(caller::get).hasCause(outage);
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void the_next_call_after_one_that_ended_or_failed_is_made_anew() {
    finish.countDown();
    SharedAdvance shared =
        slow(() -> {
          if (calls.get() == 1) {
            throw new IllegalStateException("the first one fails");
          }
          return new Unknown();
        });

    assertThatThrownBy(() -> shared.advance(token, People.LAPTOP))
        .isInstanceOf(IllegalStateException.class);
    assertThat(shared.advance(token, People.LAPTOP)).isEqualTo(new Unknown());
    assertThat(shared.advance(token, People.LAPTOP)).isEqualTo(new Unknown());
    assertThat(calls).hasValue(3);
  }

  @Test
  void another_token_does_not_wait() throws Exception {
    SharedAdvance shared =
        new SharedAdvance((presented, device) -> {
          if (presented.equals(token)) {
            await(finish);
          }
          return new Unknown();
        });
    List<FutureTask<Outcome>> caller = waiting(shared, 1);

    assertThat(shared.advance(Families.secret(), People.LAPTOP)).isEqualTo(new Unknown());
    assertThat(caller.getFirst()).isNotDone();

    finish.countDown();
    assertThat(caller.getFirst().get()).isEqualTo(new Unknown());
  }

  private SharedAdvance slow(Supplier<Outcome> outcome) {
    return new SharedAdvance((presented, device) -> {
      calls.incrementAndGet();
      await(finish);
      return outcome.get();
    });
  }

  /** Callers of the token, all of them waiting. */
  private List<FutureTask<Outcome>> waiting(SharedAdvance shared, int count) {
    List<FutureTask<Outcome>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FutureTask<Outcome> task = new FutureTask<>(() -> shared.advance(token, People.LAPTOP));
      Thread thread = Thread.ofPlatform().daemon().start(task);
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      tasks.add(task);
    }
    return tasks;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
