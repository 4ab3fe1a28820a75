package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, orderings and cursors of the list over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OrderListIT {

  private static OrderClient alice;
  private static Response second;

  /** In this order: Banana (on hold), apple (completed), Cherry, and one in the trash. */
  @BeforeAll
  static void fill() {
    alice = OrderClient.of("lister");
    int banana = alice.create("Banana");
    int apple = alice.create("apple 100%");
    int cherry = alice.create("Cherry ÄPFEL");
    int gone = alice.create("Gone");
    second = alice.get("/api/orders/" + apple + "/");
    alice.patch(cherry, "{\"description\": \"red;ripe\"}").then().statusCode(200);
    alice.patch(banana, "{\"status\": \"ON_HOLD\"}").then().statusCode(200);
    alice.patch(apple, "{\"status\": \"COMPLETED\"}").then().statusCode(200);
    alice.request().delete("/api/orders/{id}/", gone).then().statusCode(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status=ON_HOLD,PENDING | CB",
        "status=COMPLETED | a",
        "group=open | CB",
        "group=closed | a",
        "group=open&status=COMPLETED,ON_HOLD | B",
        "group=open&status=COMPLETED | ''",
        "search=ppl | a",
        "search=%20ppl%C2%A0 | a",
        "search=RED | C",
        "search=%C3%A4pfel | C",
        "search=0%25 | a",
        "search=d;r | C",
        "search=%25 | a",
        "search=_ | ''",
        "deleted=true | G",
        "deleted=false | CaB",
        "ordering=created_at | BaC",
        "ordering=-created_at | CaB",
        "ordering=updated_at | CBa",
        "ordering=-updated_at | aBC",
        "ordering=title | BCa",
        "ordering=-title | aCB",
        "created_after=2000-01-01T00:00:00Z | CaB",
        "created_before=2000-01-01T00:00:00%2B14:00 | ''",
        "updated_after=2999-12-31t23:59:60.5z | ''",
        "updated_after=2999-12-31t23:59:61z | 400",
        "updated_before=2999-12-31T23:59:59.5-00:30 | CaB",
        "updated_before=9999-12-31T23:59:59.9999999Z | CaB",
      })
  void it_shows_what_was_asked_for(String query, String initials) {
    Response page = alice.get("/api/orders/?" + query);
    if (initials.equals("400")) {
      page.then().statusCode(400);
      return;
    }
    page.then().statusCode(200);
    assertThat(initials(page)).isEqualTo(initials);
    List<String> walked = new ArrayList<>();
    String next = "/api/orders/?limit=1&" + query;
    while (!next.isEmpty()) {
      Response one = alice.get(next);
      one.then().statusCode(200);
      walked.add(initials(one));
      next = link(one, "next");
    }
    assertThat(String.join("", walked)).isEqualTo(initials);
  }

  @Test
  void bounds_of_time_include_their_beginning_and_take_any_offset() {
    String created = second.path("created_at");

    assertThat(initials(alice.get("/api/orders/?created_after=" + created))).isEqualTo("Ca");
    assertThat(initials(alice.get("/api/orders/?created_before=" + created))).isEqualTo("B");
    String plusTwo = Instant.parse(created).atOffset(ZoneOffset.ofHours(2)).toString();
    assertThat(initials(alice.get("/api/orders/?created_after=" + plusTwo))).isEqualTo("Ca");
  }

  @Test
  void a_page_has_50_orders_where_nobody_says_how_many_and_may_have_200() {
    assertThat(link(alice.get("/api/orders/"), "first")).isEqualTo("/api/orders/?limit=50");
    alice
        .get("/api/orders/?limit=200")
        .then()
        .statusCode(200)
        .header("Content-Length", notNullValue());
  }

  @Test
  void a_page_of_the_longest_orders_is_shorter_and_leads_on() {
    OrderClient writer = OrderClient.of("writer");
    for (int i = 0; i < 27; i++) {
      writer.create("Long", "😀".repeat(10_000));
    }

    Response page = writer.get("/api/orders/");
    page.then().statusCode(200).body("size()", equalTo(26));
    writer.get(link(page, "next")).then().statusCode(200).body("size()", equalTo(1));
  }

  @Test
  void links_keep_filters_and_a_cursor_is_good_for_its_list_only() {
    Response page = alice.get("/api/orders/?ordering=title&group=open&search=n&limit=1");
    page.then().body("title", contains("Banana"));
    assertThat(link(page, "first"))
        .isEqualTo(
            "/api/orders/?limit=1&status=PENDING,IN_PROGRESS,ON_HOLD&search=n&ordering=title");

    String next = link(alice.get("/api/orders/?ordering=title&limit=1"), "next");
    String cursor = next.substring(next.indexOf("cursor="));
    alice.get("/api/orders/?ordering=title&limit=2&" + cursor).then().statusCode(200);
    for (String other : List.of("", "ordering=-title&", "ordering=title&deleted=true&")) {
      alice
          .get("/api/orders/?" + other + cursor)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("?cursor"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=",
        "status=DONE",
        "status=PENDING,",
        "status=pending",
        "status=PENDING&status=ON_HOLD",
        "group=all",
        "search=",
        "search=%20",
        "search=%00",
        "search=a%0Ab",
        "deleted=yes",
        "ordering=id",
        "ordering=--title",
        "created_after=yesterday",
        "created_after=2023-10-15",
        "created_before=2023-10-15T12:30:45",
        "updated_after=2023-02-30T12:30:45Z",
        "updated_before=2023-10-15T12:30:45+25:00",
        "offset=3",
      })
  void a_bad_parameter_is_refused(String query) {
    alice
        .get("/api/orders/?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.size()", equalTo(1));
  }

  @Test
  void more_searches_of_ones_orders_than_three_at_once_are_ones_own_excess() throws Exception {
    firstAnswer(Collections.nCopies(4, alice))
        .then()
        .statusCode(429)
        .header("Retry-After", "2")
        .body("code", equalTo("too-many-requests"))
        .body("detail", startsWith("Too many searches of these orders"));
  }

  @Test
  void more_searches_than_half_of_the_connections_are_everybodys() throws Exception {
    List<OrderClient> searching = new ArrayList<>();
    for (String name : List.of("seeker", "finder", "looker", "browser")) {
      searching.addAll(Collections.nCopies(3, OrderClient.of(name)));
    }

    firstAnswer(searching.subList(0, 11))
        .then()
        .statusCode(503)
        .header("Retry-After", "2")
        .body("code", equalTo("service-unavailable"))
        .body("detail", startsWith("Too many searches are"));
  }

  /** Of searches at once, none of which can be read; those that were let in can, in the end. */
  private static Response firstAnswer(List<OrderClient> searching) throws Exception {
    try (Connection database = Surroundings.connect();
        Statement statement = database.createStatement();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.setAutoCommit(false);
      statement.execute("lock table orders");
      CompletionService<Response> answers = new ExecutorCompletionService<>(threads);
      for (OrderClient client : searching) {
        var _ = answers.submit(() -> client.get("/api/orders/?search=a"));
      }
      Response first = answers.take().get();
      database.rollback();
      for (int i = 1; i < searching.size(); i++) {
        answers.take().get().then().statusCode(200);
      }
      return first;
    }
  }

  private static String initials(Response page) {
    return String.join(
        "",
        page.jsonPath().<String>getList("title").stream()
            .map(title -> title.substring(0, 1))
            .toList());
  }

  private static String link(Response page, String relation) {
    Matcher matcher =
        Pattern.compile("<" + Surroundings.BASE_URL + "([^>]+)>; rel=\"" + relation + "\"")
            .matcher(page.header("Link"));
    return matcher.find() ? matcher.group(1) : "";
  }
}
