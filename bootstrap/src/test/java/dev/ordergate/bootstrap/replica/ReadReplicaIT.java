package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import dev.ordergate.development.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lists come from a hot standby while there is one, everything else from the primary. */
@SharesNothing
class ReadReplicaIT {

  private static final Duration BEHIND = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ORDERS = "/api/orders/";

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void lists_are_as_far_behind_as_the_standby_and_survive_it() throws Exception {
    try (EmbeddedDatabase standby = SITE.database().standby(BEHIND)) {
      Replica replica = SITE.start(Map.of("DB_REPLICA_URL", preferring(standby)));
      Reader reader = new Reader(replica, Visitor.accessToken(replica, "reader"));
      Pause.until("there is a table to list", PATIENCE, () -> reader.lists(""));

      String early = reader.create("Early");
      assertThat(reader.get(early).statusCode()).isEqualTo(200);
      assertThat(reader.lists("Early")).isFalse();
      Pause.until("the standby shows the order", PATIENCE, () -> reader.lists("Early"));

      standby.stop();
      reader.create("Late");
      Pause.until("the primary shows the order", PATIENCE, () -> reader.lists("Late"));
      assertThat(replica.isReady()).isTrue();
    }
  }

  private static String preferring(EmbeddedDatabase standby) {
    Map<String, String> primary = SITE.database().settings();
    return "jdbc:postgresql://127.0.0.1:%s,127.0.0.1:%s/%s?targetServerType=preferSecondary"
        .formatted(
            standby.settings().get("DB_PORT"), primary.get("DB_PORT"), primary.get("DB_NAME"));
  }

  private record Reader(Replica replica, String access) {

    String create(String title) throws IOException, InterruptedException {
      HttpResponse<String> created =
          Visitor.send("POST", replica, ORDERS, access, "{\"title\":\"%s\"}".formatted(title));
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
      return Visitor.json(created).get("id").asText();
    }

    HttpResponse<String> get(String id) throws IOException, InterruptedException {
      return Visitor.get(replica, ORDERS + id + "/", access);
    }

    boolean lists(String title) {
      try {
        HttpResponse<String> list = Visitor.get(replica, ORDERS, access);
        return list.statusCode() == 200 && list.body().contains(title);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
