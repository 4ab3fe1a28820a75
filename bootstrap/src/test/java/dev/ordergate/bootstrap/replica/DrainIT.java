package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** SIGTERM: not ready at once, still answering for the drain, then gone with exit code 0. */
@SharesNothing
class DrainIT {

  private static final int CLIENTS = 8;
  private static final Duration DRAIN = Duration.ofSeconds(8);
  private static final Duration PROMISED_END = Duration.ofSeconds(30);
  private static final Map<String, String> DRAINING =
      Map.of("DRAIN_SECONDS", Long.toString(DRAIN.toSeconds()));

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void a_replica_that_ends_under_load_fails_no_request() throws Exception {
    Replica replica = SITE.start(DRAINING);
    Visitor visitor = Visitor.signedIn(replica, "drain");
    try (Crowd<Integer> clients = new Crowd<>()) {
      for (int i = 0; i < CLIENTS; i++) {
        String first = visitor.mint();
        clients.add(() -> load(replica, first, clients));
      }
      Pause.of(Duration.ofSeconds(2));

      long asked = System.nanoTime();
      replica.terminate();
      Pause.until("it is not ready", Duration.ofSeconds(3), () -> !replica.isReady());
      Pause.of(DRAIN.minusSeconds(3).minusNanos(System.nanoTime() - asked));

      assertThat(replica.isReady()).isFalse();
      assertThat(clients.finish()).allSatisfy(sentAway -> assertThat(sentAway).isPositive());
      assertThat(replica.awaitEnd()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isBetween(DRAIN, PROMISED_END);
    }
  }

  @Test
  void a_request_that_outlasts_the_drain_is_answered() throws Exception {
    // With the 2 s that others wait for a lock, a machine that stalls would end it first.
    Replica replica =
        SITE.start(
            Map.of(
                "DRAIN_SECONDS",
                "1",
                "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_OPTIONS",
                "-c lock_timeout=10s"));
    String token = Visitor.signedIn(replica, "late").mint();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> late;
      try (Ledger.Lock lock = SITE.ledger().lockFamily(token)) {
        late = threads.submit(() -> Visitor.refresh(replica, token));
        Pause.until("the request waits", Duration.ofSeconds(20), lock::isAwaited);
        replica.terminate();
        Pause.of(Duration.ofMillis(1_500));
      }
      assertThat(late.get().statusCode()).as(late.get().body()).isEqualTo(200);
      assertThat(replica.awaitEnd()).isZero();
    }
  }

  /** Calls until it is over; how often it was answered and asked to go elsewhere. */
  private static int load(Replica replica, String first, Crowd<Integer> crowd)
      throws IOException, InterruptedException {
    String held = first;
    int sentAway = 0;
    while (!crowd.isOver()) {
      HttpResponse<String> answer = Visitor.refresh(replica, held);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      held = Visitor.json(answer).get("refresh").asText();
      if (answer.headers().firstValue("Connection").filter("close"::equals).isPresent()) {
        sentAway++;
      }
    }
    return sentAway;
  }
}
