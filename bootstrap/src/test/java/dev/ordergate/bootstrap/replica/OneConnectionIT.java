package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A replica with a pool of a single connection. Who needs two at once would wait for itself, and so
 * would everybody when all connections of a larger pool are taken.
 */
@SharesNothing
class OneConnectionIT {

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  /**
   * Agroal 2.8 overlooks a connection that comes back just as somebody begins to wait for one, and
   * with a single one nobody else wakes them. That is rare; who needs two fails each time.
   */
  @Test
  void no_request_needs_two_connections_at_once() throws Exception {
    Replica replica = SITE.start(Map.of("DB_POOL_SIZE", "1"));
    try {
      walk(replica);
    } catch (AssertionError overlooked) {
      walk(replica);
    }
  }

  private static void walk(Replica replica) throws Exception {
    Visitor visitor = Visitor.signedIn(replica, "single");
    String first = visitor.mint();

    String second = refreshed(Visitor.refresh(replica, first), "refresh");
    assertThat(refreshed(Visitor.refresh(replica, first), "refresh")).isEqualTo(second);
    HttpResponse<String> third = Visitor.refresh(replica, second);
    String access = refreshed(third, "access");

    HttpResponse<String> order =
        Visitor.create(replica.at("/api/orders/"), access, first, "{\"title\": \"Alone\"}");
    assertThat(order.statusCode()).as(order.body()).isEqualTo(201);
    for (String page : List.of("/orders/", "/profile/")) {
      assertThat(visitor.browse(replica.at(page)).statusCode()).as(page).isEqualTo(200);
    }

    assertThat(Visitor.refresh(replica, first).statusCode()).isEqualTo(401);
    assertThat(Visitor.refresh(replica, refreshed(third, "refresh")).statusCode()).isEqualTo(401);
  }

  private static String refreshed(HttpResponse<String> answer, String member) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Visitor.json(answer).get(member).asText();
  }
}
