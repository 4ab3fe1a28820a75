package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One of two replicas is restarted as a release does it, while clients create and list orders. */
@SharesNothing
class RollingRestartIT {

  private static final int CLIENTS = 8;
  private static final int SHARE = 100;
  private static final Map<String, String> DRAINING = Map.of("DRAIN_SECONDS", "5");

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void no_request_fails_and_no_order_is_lost() throws Exception {
    Replica old = SITE.start(DRAINING);
    Replica other = SITE.start(DRAINING);
    String access = Visitor.accessToken(old, "rolling");
    Map<Replica, AtomicInteger> answers = new ConcurrentHashMap<>();
    try (Balancer balancer = Balancer.before(old, other);
        Crowd<Integer> clients = new Crowd<>()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(() -> load(balancer, access, answers, clients));
      }
      awaitShare(old, answers, clients);

      old.terminate();
      assertThat(old.awaitEnd()).isZero();
      Replica fresh = SITE.start(DRAINING);
      balancer.replace(old, fresh);
      awaitShare(fresh, answers, clients);

      int created = clients.finish().stream().mapToInt(Integer::intValue).sum();
      assertThat(SITE.ledger().ordersTitled("rolling")).isEqualTo(created);
      System.out.printf(
          "%d orders created, as many lists read; answers of the old one %s, the other %s, the fresh"
              + " one %s%n",
          created, answers.get(old), answers.get(other), answers.get(fresh));
    }
  }

  private static void awaitShare(
      Replica replica, Map<Replica, AtomicInteger> answers, Crowd<Integer> clients) {
    Pause.until(
        "the replica gave its share of answers, or a client failed",
        Duration.ofSeconds(60),
        () ->
            clients.hasLost() || answers.getOrDefault(replica, new AtomicInteger()).get() >= SHARE);
  }

  /** Calls until it is over; how many orders it created. */
  private static Integer load(
      Balancer balancer, String access, Map<Replica, AtomicInteger> answers, Crowd<Integer> crowd)
      throws Exception {
    int created = 0;
    while (!crowd.isOver()) {
      Replica writer = balancer.next();
      HttpResponse<String> order =
          Visitor.create(
              writer.at("/api/orders/"),
              access,
              UUID.randomUUID().toString(),
              "{\"title\":\"rolling\"}");
      assertThat(order.statusCode()).as(order.body()).isEqualTo(201);
      created++;
      Replica reader = balancer.next();
      HttpResponse<String> list = Visitor.get(reader, "/api/orders/?limit=1", access);
      assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
      for (Replica replica : List.of(writer, reader)) {
        answers.computeIfAbsent(replica, any -> new AtomicInteger()).incrementAndGet();
      }
    }
    return created;
  }
}
