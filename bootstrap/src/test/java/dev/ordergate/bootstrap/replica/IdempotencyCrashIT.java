package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The service is killed while it creates orders with an {@code Idempotency-Key}. */
@SharesNothing
class IdempotencyCrashIT {

  private static final int KILLS = 4;
  private static final int CLIENTS = 16;
  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void who_lost_the_answer_to_a_crash_gets_it_after_the_restart() throws Exception {
    Replica doomed = SITE.start();
    String access = Visitor.accessToken(doomed, "lost");
    try (SilentProxy proxy = SilentProxy.before(doomed);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> lost =
          threads.submit(
              () -> Visitor.create(proxy.at("/api/orders/"), access, "key", body("key")));
      Pause.until(
          "the order is committed",
          Duration.ofSeconds(20),
          () -> SITE.ledger().ordersTitled("key") == 1);
      doomed.kill();
      assertThatThrownBy(lost::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
    }

    Replica restarted = SITE.start();
    HttpResponse<String> retry = create(restarted, access, "key");

    assertThat(replayed(retry)).contains("true");
    assertThat(Visitor.json(Visitor.get(restarted, "/api/orders/", access)))
        .containsExactly(Visitor.json(created(retry)));
    restarted.stop();
  }

  @Test
  void a_key_creates_one_order_whenever_the_service_is_killed() throws Exception {
    Replica replica = SITE.start();
    String access = Visitor.accessToken(replica, "busy");
    Random random = new Random(4);
    for (int kill = 0; kill < KILLS; kill++) {
      int answersBefore = 1 + random.nextInt(10 * CLIENTS);
      Map<String, List<HttpResponse<String>>> answers =
          createUntilKilled(replica, access, "kill " + kill, answersBefore);
      replica = SITE.start();
      for (var answered : answers.entrySet()) {
        assertOneOrder(replica, access, answered.getKey(), answered.getValue());
      }
    }
  }

  /** What the clients were answered, by key; the service is killed after that many answers. */
  private static Map<String, List<HttpResponse<String>>> createUntilKilled(
      Replica doomed, String access, String prefix, int answersBefore) throws Exception {
    Map<String, List<HttpResponse<String>>> answers = new LinkedHashMap<>();
    AtomicInteger remaining = new AtomicInteger(answersBefore);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      boolean alive = true;
      while (alive) {
        String key = "%s, key %d".formatted(prefix, answers.size());
        Callable<Optional<HttpResponse<String>>> client =
            () -> createUnlessKilled(doomed, access, key, remaining);
        List<HttpResponse<String>> answered = new ArrayList<>();
        for (var call : threads.invokeAll(Collections.nCopies(CLIENTS, client))) {
          call.get().ifPresent(answered::add);
        }
        answers.put(key, answered);
        alive = answered.size() == CLIENTS;
      }
    }
    return answers;
  }

  private static Optional<HttpResponse<String>> createUnlessKilled(
      Replica doomed, String access, String key, AtomicInteger remaining)
      throws InterruptedException {
    try {
      HttpResponse<String> answer = create(doomed, access, key);
      if (remaining.decrementAndGet() == 0) {
        doomed.kill();
      }
      return Optional.of(answer);
    } catch (IOException killed) {
      return Optional.empty();
    }
  }

  private static void assertOneOrder(
      Replica restarted, String access, String key, List<HttpResponse<String>> earlier)
      throws IOException, InterruptedException {
    boolean committed = SITE.ledger().ordersTitled(key) == 1;
    HttpResponse<String> retry = create(restarted, access, key);
    assertThat(replayed(retry).isPresent()).as(key).isEqualTo(committed);
    List<HttpResponse<String>> all = new ArrayList<>(earlier);
    all.add(retry);
    all.add(create(restarted, access, key));
    assertThat(all)
        .as(key)
        .allSatisfy(answer -> {
          assertThat(created(answer)).isEqualTo(created(retry));
          assertThat(answer.headers().allValues("Location"))
              .isEqualTo(retry.headers().allValues("Location"));
        });
    assertThat(all.stream().filter(answer -> replayed(answer).isEmpty()).count())
        .as("first answers of %s", key)
        .isLessThanOrEqualTo(1);
    assertThat(SITE.ledger().ordersTitled(key)).as(key).isEqualTo(1);
  }

  /** Waits, as it is told to, while an earlier attempt still runs. */
  private static HttpResponse<String> create(Replica replica, String access, String key)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        Visitor.create(replica.at("/api/orders/"), access, key, body(key));
    while (answer.statusCode() == 409 || answer.statusCode() == 503) {
      Pause.of(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElseThrow()));
      answer = Visitor.create(replica.at("/api/orders/"), access, key, body(key));
    }
    return answer;
  }

  private static String body(String title) {
    return "{\"title\":\"%s\"}".formatted(title);
  }

  /** The order as it was sent, character by character. */
  private static String created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.body();
  }

  private static Optional<String> replayed(HttpResponse<String> answer) {
    return answer.headers().firstValue("Idempotency-Replayed");
  }
}
