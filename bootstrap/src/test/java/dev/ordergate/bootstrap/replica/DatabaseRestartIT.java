package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The database is restarted under clients that create orders all the time. */
@SharesNothing
class DatabaseRestartIT {

  private static final int CLIENTS = 10;
  private static final int RESTARTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private static final Site SITE = new Site();

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void no_acknowledged_order_is_lost_and_none_is_created_twice() throws Exception {
    Replica replica = SITE.start();
    String access = Visitor.accessToken(replica, "restart");
    try (Crowd<Integer> clients = new Crowd<>()) {
      for (int i = 0; i < CLIENTS; i++) {
        String name = "client " + i;
        clients.add(() -> create(replica, access, name, clients));
      }
      for (int restart = 0; restart < RESTARTS; restart++) {
        awaitMoreThan(acknowledged.size() + CLIENTS, clients);
        int refusedBefore = refused.get();
        SITE.database().stop();
        Pause.until(
            "a client is refused, or one failed",
            PATIENCE,
            () -> clients.hasLost() || refused.get() > refusedBefore);
        Pause.until("the replica is not ready", PATIENCE, () -> !replica.isReady());
        SITE.database().start();
        long back = System.nanoTime();
        Pause.until("the replica is ready", RECOVERY, replica::isReady);
        System.out.printf("ready again in %d ms%n", (System.nanoTime() - back) / 1_000_000);
        awaitMoreThan(acknowledged.size(), clients);
      }
      clients.finish();
    }
    System.out.printf("%d orders acknowledged, %d refusals%n", acknowledged.size(), refused.get());

    HttpResponse<String> export = Visitor.get(replica, "/api/orders/export/", access);
    List<String> kept = export.body().lines().skip(1).map(row -> row.split(",", 2)[0]).toList();
    assertThat(kept).containsExactlyInAnyOrderElementsOf(acknowledged);
  }

  private void awaitMoreThan(int orders, Crowd<Integer> clients) {
    Pause.until(
        "orders are acknowledged, or a client failed",
        RECOVERY,
        () -> clients.hasLost() || acknowledged.size() > orders);
  }

  /** Creates one order after the other, each until it is acknowledged; how many. */
  private Integer create(Replica replica, String access, String name, Crowd<Integer> crowd)
      throws Exception {
    int orders = 0;
    while (!crowd.isOver()) {
      String key = name + ", order " + orders++;
      HttpResponse<String> answer = attempt(replica, access, key);
      while (answer.statusCode() != 201) {
        // 409: the attempt before this one is not over.
        assertThat(answer.statusCode()).as(answer.body()).isIn(503, 409);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        refused.incrementAndGet();
        Pause.of(Duration.ofMillis(100));
        answer = attempt(replica, access, key);
      }
      assertThat(acknowledged.add(Visitor.json(answer).get("id").asText())).isTrue();
    }
    return orders;
  }

  private static HttpResponse<String> attempt(Replica replica, String access, String key)
      throws IOException, InterruptedException {
    return Visitor.create(replica.at("/api/orders/"), access, key, "{\"title\":\"restart\"}");
  }
}
