package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database goes away under clients that refresh all the time, and comes back. */
@SharesNothing
class DatabaseOutageIT {

  private static final int CLIENTS = 10;
  private static final Duration OUTAGE = Duration.ofSeconds(6);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private static final int CUTS = 100;

  /** The one of the pool, in application.properties. */
  private static final Duration VALIDATION_INTERVAL = Duration.ofSeconds(1);

  private static final Pattern CUT_OFFS_AGE =
      Pattern.compile("(?m)^ordergate_cut_offs_age_seconds(?:\\{.*})? (\\S+)$");

  /** The one of the alerts. */
  private static final double OLD = 5;

  /** What a database does that would serialize transactions, and cannot. */
  private static final String FAILS_TO_COMMIT =
      """
      create function fail() returns trigger language plpgsql as
        $$ begin raise exception 'not in this order' using errcode = 'serialization_failure'; end $$;
      create constraint trigger fail after insert on order_history
        deferrable initially deferred for each row execute function fail();
      create constraint trigger fail after insert on audit_event
        deferrable initially deferred for each row execute function fail()
      """;

  private static final Site SITE = new Site();

  private static Replica replica;

  @BeforeAll
  static void start() {
    replica = SITE.start();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void the_outage_costs_503s_and_nobody_a_session() throws Exception {
    Visitor visitor = Visitor.signedIn(replica, "outage");
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Client(visitor.mint()));
    }
    try (Crowd<String> crowd = new Crowd<>()) {
      clients.forEach(client -> crowd.add(() -> client.run(crowd)));
      Pause.of(Duration.ofSeconds(2));
      assertThat(clients).allSatisfy(client -> assertThat(client.refused).hasValue(0));

      SITE.database().stop();
      Pause.of(OUTAGE);
      Pause.until(
          "every client is refused, or one failed",
          PATIENCE,
          () -> crowd.hasLost() || clients.stream().allMatch(client -> client.refused.get() > 0));
      Pause.until(
          "the cut-offs are old, for which there is an alert", PATIENCE, () -> cutOffsAge() > OLD);

      SITE.database().start();
      long back = System.nanoTime();
      Pause.until(
          "every client refreshes again, or one failed",
          RECOVERY,
          () ->
              crowd.hasLost() || clients.stream().allMatch(client -> client.refreshedSince(back)));
      long recovered = System.nanoTime();
      Pause.of(Duration.ofSeconds(1));
      crowd.finish();
      System.out.printf(
          "recovered in %d ms; %d refreshes, %d times 503, the slowest after %d ms%n",
          (recovered - back) / 1_000_000,
          clients.stream().mapToInt(client -> client.refreshed.get()).sum(),
          clients.stream().mapToInt(client -> client.refused.get()).sum(),
          clients.stream().mapToLong(client -> client.slowest).max().orElseThrow() / 1_000_000);
    }
    for (Client client : clients) {
      assertThat(SITE.ledger().family(client.held))
          .as("as often as the client was given a successor, and not once more")
          .isEqualTo(new Ledger.Family(client.refreshed.get(), client.refreshed.get() + 1, ""));
    }
  }

  @Test
  void cut_offs_that_cannot_be_read_over_a_good_connection_grow_old() {
    assertThat(cutOffsAge()).isLessThan(OLD);
    try (Ledger.Lock _ = SITE.ledger().lockCutOffs()) {
      Pause.until("it is not ready", PATIENCE, () -> !replica.isReady());
      Pause.until("the cut-offs are old", PATIENCE, () -> cutOffsAge() > OLD);
    }
    Pause.until("it is ready", RECOVERY, replica::isReady);
    assertThat(cutOffsAge()).isLessThan(OLD);
  }

  @Test
  void a_connection_lost_in_the_middle_is_an_outage_and_no_defect() throws Exception {
    Visitor visitor = Visitor.signedIn(replica, "cut");
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Client(visitor.mint()));
    }
    try (Crowd<String> crowd = new Crowd<>()) {
      clients.forEach(client -> crowd.add(() -> client.run(crowd)));
      for (int i = 0; i < CUTS && !crowd.hasLost(); i++) {
        Pause.of(Duration.ofMillis(25));
        SITE.ledger().cutConnections();
      }
      crowd.finish();
    }
    // A connection that lay idle for so long is tried before it is used: no other test meets those.
    Pause.of(VALIDATION_INTERVAL);
    assertThat(clients.stream().mapToInt(client -> client.refused.get()).sum()).isPositive();
    for (Client client : clients) {
      assertThat(SITE.ledger().family(client.held).revoked()).isEmpty();
    }
  }

  @Test
  void a_database_that_has_become_a_standby_is_an_outage_until_it_writes_again() throws Exception {
    Client client = new Client(Visitor.signedIn(replica, "standby").mint());
    try (Crowd<String> crowd = new Crowd<>()) {
      crowd.add(() -> client.run(crowd));
      SITE.ledger().execute("alter role current_user set default_transaction_read_only = on");
      SITE.ledger().cutConnections();
      Pause.until(
          "it has been refused for a while, or failed",
          PATIENCE,
          () -> crowd.hasLost() || client.refused.get() > CLIENTS);
      assertThat(replica.isReady()).as("reading works").isTrue();

      SITE.ledger().execute("alter role current_user reset default_transaction_read_only");
      SITE.ledger().cutConnections();
      long back = System.nanoTime();
      Pause.until(
          "it refreshes again, or failed",
          RECOVERY,
          () -> crowd.hasLost() || client.refreshedSince(back));
      crowd.finish();
    }
  }

  @Test
  void a_commit_that_fails_is_an_outage_whoever_has_begun_the_transaction() throws Exception {
    String access = Visitor.accessToken(replica, "commit");
    HttpResponse<String> created =
        Visitor.create(replica.at("/api/orders/"), access, "commit", "{\"title\": \"Kept\"}");
    String order = "/api/orders/" + Visitor.json(created).get("id").asText() + "/";
    SITE.ledger().execute(FAILS_TO_COMMIT);
    try {
      assertRefused(Visitor.send("PATCH", replica, order, access, "{\"title\": \"Lost\"}"));
      assertRefused(Visitor.get(replica, "/api/profile/export/", access));
    } finally {
      SITE.ledger().execute("drop function fail() cascade");
    }
    assertThat(SITE.ledger().ordersTitled("Lost")).isZero();
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  /** In seconds, by the metrics. */
  private static double cutOffsAge() {
    return CUT_OFFS_AGE
        .matcher(replica.metrics())
        .results()
        .mapToDouble(age -> Double.parseDouble(age.group(1)))
        .findFirst()
        .orElseThrow();
  }

  /** A program that knows one token and keeps it until it is given the next. */
  private static final class Client {

    private volatile String held;
    private final AtomicInteger refreshed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile long lastSuccess;
    private volatile long slowest;

    Client(String first) {
      this.held = first;
    }

    String run(Crowd<String> crowd) throws Exception {
      while (!crowd.isOver()) {
        long asked = System.nanoTime();
        HttpResponse<String> answer = Visitor.refresh(replica, held);
        slowest = Math.max(slowest, System.nanoTime() - asked);
        if (answer.statusCode() == 200) {
          held = Visitor.json(answer).get("refresh").asText();
          refreshed.incrementAndGet();
          lastSuccess = asked;
        } else {
          assertRefused(answer);
          refused.incrementAndGet();
        }
        Pause.of(Duration.ofMillis(20));
      }
      return held;
    }

    boolean refreshedSince(long moment) {
      return lastSuccess - moment > 0;
    }
  }
}
