package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ends on one replica has ended on the other a second later, or that one says 503. */
@SharesNothing
class CutOffAcrossReplicasIT {

  private static final Duration PROMISED = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Of one web session, which may have ten. */
  private static final int DEVICES = 8;

  private static final int ROUNDS = 10;

  private static final Site SITE = new Site();
  private static Replica one;
  private static Replica other;

  @BeforeAll
  static void start() {
    one = SITE.start();
    other = SITE.start();
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void revoking_a_family() throws Exception {
    Pair pair = Pair.of(Visitor.signedIn(one, "revoked"));
    assertThat(profile(other, pair.access())).isEqualTo(200);

    Visitor.send(
        "POST", one, "/api/token/revoke/", pair.access(), "{\"token\":\"" + pair.refresh() + "\"}");

    assertEnded(pair.access());
    assertThat(Visitor.refresh(other, pair.refresh()).statusCode()).isEqualTo(401);
  }

  @Test
  void changing_a_role_and_disabling_an_account() throws Exception {
    String admin = Pair.of(Visitor.signedIn(one, Site.ADMIN)).access();
    Pair pair = Pair.of(Visitor.signedIn(one, "disabled"));
    long id = Visitor.json(Visitor.get(one, "/api/profile/", pair.access())).get("id").asLong();
    String account = "/api/admin/users/" + id + "/";

    change(admin, account, "{\"role\":\"admin\"}");
    Pair promoted = Pair.refreshed(pair);
    assertEnded(pair.access());
    assertThat(Visitor.get(other, "/api/admin/users/", promoted.access()).statusCode())
        .isEqualTo(200);

    change(admin, account, "{\"active\":false}");
    assertEnded(promoted.access());
    HttpResponse<String> refused = Visitor.refresh(other, promoted.refresh());
    assertThat(refused.statusCode()).isEqualTo(401);
  }

  @Test
  void a_demotion_among_refreshes_leaves_no_admin() throws Exception {
    String admin = Pair.of(Visitor.signedIn(one, Site.ADMIN)).access();
    Visitor demoted = Visitor.signedIn(one, "demoted");
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      pairs.add(Pair.of(demoted));
    }
    JsonNode profile = Visitor.json(Visitor.get(one, "/api/profile/", pairs.getFirst().access()));
    String account = "/api/admin/users/" + profile.get("id").asLong() + "/";

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        change(admin, account, "{\"role\":\"admin\"}");
        List<Future<Pair>> refreshed = new ArrayList<>();
        for (Pair pair : pairs) {
          refreshed.add(threads.submit(() -> Pair.refreshed(pair)));
        }
        change(admin, account, "{\"role\":\"user\"}");
        pairs.clear();
        for (Future<Pair> pair : refreshed) {
          pairs.add(pair.get());
        }
        Pause.of(PROMISED);
        for (Pair pair : pairs) {
          assertThat(Visitor.get(other, "/api/admin/users/", pair.access()).statusCode())
              .isIn(401, 403, 503);
        }
      }
    }
  }

  @Test
  void a_replica_that_cannot_know_refuses_to_answer_until_it_can() throws Exception {
    String access = Pair.of(Visitor.signedIn(one, "outage")).access();

    SITE.database().stop();
    Pause.of(PROMISED);
    HttpResponse<String> unknown = Visitor.get(other, "/api/profile/", access);
    SITE.database().start();

    assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(503);
    assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
    Pause.until("it answers again", PATIENCE, () -> profile(other, access) == 200);
  }

  private static void change(String admin, String account, String json) throws Exception {
    HttpResponse<String> changed = Visitor.send("PATCH", one, account, admin, json);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
  }

  /** A second after it ended nobody may take it; a replica that is late says so. */
  private static void assertEnded(String access) {
    Pause.of(PROMISED);
    assertThat(profile(one, access)).isIn(401, 503);
    assertThat(profile(other, access)).isIn(401, 503);
    Pause.until("both know", PATIENCE, () -> profile(one, access) == 401);
    Pause.until("both know", PATIENCE, () -> profile(other, access) == 401);
  }

  private static int profile(Replica replica, String access) {
    try {
      return Visitor.get(replica, "/api/profile/", access).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Pair(String access, String refresh) {

    static Pair of(Visitor visitor) throws Exception {
      return refreshed(new Pair("", visitor.mint()));
    }

    static Pair refreshed(Pair pair) throws Exception {
      HttpResponse<String> next = Visitor.refresh(other, pair.refresh());
      assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
      JsonNode json = Visitor.json(next);
      return new Pair(json.get("access").asText(), json.get("refresh").asText());
    }
  }
}
