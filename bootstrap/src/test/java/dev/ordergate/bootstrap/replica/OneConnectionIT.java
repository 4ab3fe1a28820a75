package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
   * The pool overlooks a connection that comes back just as somebody begins to wait for one, and
   * with a single one nobody else wakes them. That is rare; who needs two fails each time.
   */
  @Test
  void no_request_needs_two_connections_at_once() throws Exception {
    Replica replica = SITE.start(Map.of("DB_POOL_SIZE", "1"));
    try {
      walk(replica);
    } catch (AssertionError failure) {
      if (!String.valueOf(failure.getMessage()).contains("503")) {
        throw failure;
      }
      walk(replica);
    }
  }

  private static void walk(Replica replica) throws Exception {
    Visitor visitor = Visitor.signedIn(replica, Site.ADMIN);
    String first = visitor.mint();

    String second = refreshed(Visitor.refresh(replica, first), "refresh");
    assertThat(refreshed(Visitor.refresh(replica, first), "refresh")).isEqualTo(second);
    HttpResponse<String> third = Visitor.refresh(replica, second);
    String access = refreshed(third, "access");

    JsonNode order =
        json(
            201,
            Visitor.create(replica.at("/api/orders/"), access, first, "{\"title\": \"Alone\"}"));
    String path = "/orders/" + order.get("id").asText() + "/";
    JsonNode profile = json(200, Visitor.get(replica, "/api/profile/", access));
    String account = profile.get("id").asText() + "/";

    for (String resource :
        List.of(
            "/api/orders/",
            "/api/orders/?search=o",
            "/api" + path,
            "/api" + path + "history/",
            "/api/orders/export/",
            "/api/profile/google/",
            "/api/profile/export/",
            "/api/sessions/",
            "/api/admin/users/",
            "/api/admin/users/" + account,
            "/api/admin/orders/")) {
      HttpResponse<String> answer = Visitor.get(replica, resource, access);
      assertThat(answer.statusCode()).as(resource + answer.body()).isEqualTo(200);
    }
    for (String page :
        List.of(
            "/orders/",
            "/orders/trash/",
            "/orders/export/",
            path,
            path + "edit/",
            "/profile/",
            "/profile/export/",
            "/profile/delete/",
            "/admin/users/",
            "/admin/users/" + account,
            "/admin/audit/",
            "/admin/orders/")) {
      HttpResponse<String> answer = visitor.browse(replica.at(page));
      assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
    }

    json(
        200,
        Visitor.send("PATCH", replica, "/api" + path, access, "{\"status\": \"IN_PROGRESS\"}"));
    assertThat(Visitor.send("DELETE", replica, "/api" + path, access, "").statusCode())
        .isEqualTo(204);
    assertThat(Visitor.refresh(replica, first).statusCode()).isEqualTo(401);
    assertThat(Visitor.refresh(replica, refreshed(third, "refresh")).statusCode()).isEqualTo(401);
  }

  private static String refreshed(HttpResponse<String> answer, String member) {
    return json(200, answer).get(member).asText();
  }

  private static JsonNode json(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Visitor.json(answer);
  }
}
