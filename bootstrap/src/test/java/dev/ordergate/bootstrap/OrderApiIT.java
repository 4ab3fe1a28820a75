package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order API over HTTP: fields, problems, ownership, paging. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OrderApiIT {

  private static String alice;
  private static String bob;

  @BeforeAll
  static void signIn() {
    alice = Browser.signedIn("alice", "alice@example.com", "Alice").accessToken();
    bob = Browser.signedIn("bob", "bob@example.com", "Bob").accessToken();
  }

  @Test
  void a_title_is_trimmed_and_everything_else_kept() {
    create("{\"title\": \"  Büro \\uD83D\\uDE00  \", \"description\": \" a\\n\\tb \"}")
        .statusCode(201)
        .body("title", equalTo("Büro 😀"))
        .body("description", equalTo(" a\n\tb "));
  }

  @Test
  void what_a_create_returned_is_what_a_read_returns() {
    Response created = as(alice).body("{\"title\": \"Same\"}").post("/api/orders/");
    int id = created.path("id");

    Response read = as(alice).get("/api/orders/{id}/", id);

    assertThat(read.asString()).isEqualTo(created.asString());
  }

  static Stream<Arguments> badCreates() {
    return Stream.of(
        Arguments.of("{}", List.of("#/title")),
        Arguments.of("{\"title\": null}", List.of("#/title")),
        Arguments.of("{\"title\": \"   \"}", List.of("#/title")),
        Arguments.of("{\"title\": \"\\u00a0\"}", List.of("#/title")),
        Arguments.of("{\"title\": 5}", List.of("#/title")),
        Arguments.of("{\"title\": [\"a\"]}", List.of("#/title")),
        Arguments.of("{\"title\": \"a\\u0000b\"}", List.of("#/title")),
        Arguments.of("{\"title\": \"a\\nb\"}", List.of("#/title")),
        Arguments.of("{\"title\": \"\\ud800\"}", List.of("#/title")),
        Arguments.of("{\"title\": \"" + "x".repeat(201) + "\"}", List.of("#/title")),
        Arguments.of(
            "{\"title\": \"a\", \"description\": \"" + "x".repeat(10_001) + "\"}",
            List.of("#/description")),
        Arguments.of("{\"title\": \"a\", \"status\": \"COMPLETED\"}", List.of("#/status")),
        Arguments.of("{\"title\": \"a\", \"price\": 1}", List.of("#/price")),
        Arguments.of("{\"title\": \"a\", \"a/b~c\": 1}", List.of("#/a~1b~0c")),
        Arguments.of(
            "{\"title\": \"\", \"description\": \"\\u0000\", \"status\": 1, \"x\": 1}",
            List.of("#/title", "#/description", "#/status", "#/x")));
  }

  @ParameterizedTest
  @MethodSource("badCreates")
  void every_bad_field_is_reported_at_once(String body, List<String> pointers) {
    create(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/validation-failed"))
        .body("code", equalTo("validation-failed"))
        .body("status", equalTo(400))
        .body("instance", equalTo("/api/orders/create/"))
        .body("errors.pointer", containsInAnyOrder(pointers.toArray()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"x\"",
        "{",
        "{\"title\": \"a\"} {}",
        "{\"title\": \"a\", \"title\": \"b\"}",
        "{\"title\": NaN}"
      })
  void what_is_no_json_object_is_malformed(String body) {
    create(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed-request"));
  }

  @ParameterizedTest
  @MethodSource("costlyJson")
  void json_that_costs_more_than_any_order_is_not_read(String body) {
    create(body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed-request"))
        .body("detail", startsWith("The body is nested too deeply, or"));
  }

  static Stream<String> costlyJson() {
    return Stream.of(
        "{\"title\": " + "[".repeat(33) + "]".repeat(33) + "}",
        "{\"title\": " + "1".repeat(33) + "}",
        "{\"title\": \"a\", \"" + "x".repeat(257) + "\": 1}",
        "{\"title\": \"" + "x".repeat(41_000) + "\"}",
        "{\"title\": \"a\", \"id\": [" + "1,".repeat(2_000) + "1]}");
  }

  @Test
  void limits_are_counted_in_code_points() {
    create("{\"title\": \"" + "😀".repeat(200) + "\"}").statusCode(201);
    create("{\"title\": \"a\", \"description\": \"" + "😀".repeat(10_000) + "\"}").statusCode(201);
    create("{\"title\": \"" + "😀".repeat(201) + "\"}").statusCode(400);
  }

  @Test
  void another_media_type_is_415_and_another_method_405_with_allow() {
    given()
        .auth()
        .oauth2(alice)
        .contentType("text/plain")
        .body("title")
        .post("/api/orders/")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    as(alice)
        .delete("/api/orders/")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", startsWith("GET"));
  }

  @Test
  void a_body_beyond_the_limit_is_413() {
    create("{\"title\": \"" + "x".repeat(300_000) + "\"}")
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void put_replaces_and_patch_changes_what_it_names() {
    int id =
        create("{\"title\": \"Shop\", \"description\": \"old\"}")
            .statusCode(201)
            .extract()
            .path("id");

    as(alice)
        .contentType("application/merge-patch+json")
        .body("{\"status\": \"IN_PROGRESS\", \"id\": 99, \"version\": 7}")
        .patch("/api/orders/{id}/", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("id", equalTo(id))
        .body("description", equalTo("old"))
        .body("status", equalTo("IN_PROGRESS"))
        .body("version", equalTo(1));
    as(alice)
        .body("{\"title\": \"Shop\"}")
        .put("/api/orders/{id}", id)
        .then()
        .statusCode(200)
        .body("description", equalTo(""))
        .body("status", equalTo("IN_PROGRESS"))
        .body("version", equalTo(2));
    as(alice)
        .body("{\"title\": \"Shop\"}")
        .patch("/api/orders/{id}/", id)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
  }

  @Test
  void a_status_moves_along_its_arrows_only() {
    int id = create("{\"title\": \"Arrow\"}").extract().path("id");
    patch(id, "{\"status\": \"COMPLETED\"}").statusCode(200);

    patch(id, "{\"status\": \"ON_HOLD\"}")
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("from", equalTo("COMPLETED"))
        .body("to", equalTo("ON_HOLD"))
        .body("allowed", contains("PENDING"))
        .body(containsString("\"from\":\"COMPLETED\",\"to\":\"ON_HOLD\",\"allowed\":"));
    patch(id, "{\"title\": \"New\"}").statusCode(409).body("code", equalTo("order-closed"));
    patch(id, "{\"status\": \"PENDING\"}")
        .statusCode(400)
        .body("errors.pointer", contains("#/reason"));
    patch(id, "{\"status\": \"PENDING\", \"reason\": \"came back\"}")
        .statusCode(200)
        .body("status", equalTo("PENDING"));
  }

  @Test
  void somebody_elses_order_does_not_exist() {
    int id = create("{\"title\": \"Mine\"}").extract().path("id");

    for (Response response :
        List.of(
            as(bob).get("/api/orders/{id}/", id),
            as(bob).body("{\"title\": \"x\"}").put("/api/orders/{id}/", id),
            as(bob).body("{\"title\": \"x\"}").patch("/api/orders/{id}/", id),
            as(bob).delete("/api/orders/{id}/", id))) {
      response.then().statusCode(404).body("code", equalTo("not-found"));
    }
    as(alice).get("/api/orders/{id}/", id).then().statusCode(200).body("title", equalTo("Mine"));
  }

  @Test
  void a_deleted_order_is_gone() {
    int id = create("{\"title\": \"Gone\"}").extract().path("id");

    as(alice).delete("/api/orders/{id}/", id).then().statusCode(204);

    as(alice).get("/api/orders/{id}/", id).then().statusCode(404);
    as(alice).delete("/api/orders/{id}/", id).then().statusCode(404);
  }

  @Test
  void the_list_is_walked_by_its_links_both_ways() {
    String walker = Browser.signedIn("walker", "walker@example.com", "Walker").accessToken();
    IntStream.rangeClosed(1, 7)
        .forEach(n -> as(walker).body("{\"title\": \"" + n + "\"}").post("/api/orders/"));

    List<String> there = new ArrayList<>();
    String next = "/api/orders/?limit=3";
    String last = "";
    while (!next.isEmpty()) {
      Response page = as(walker).urlEncodingEnabled(false).get(next).then().extract().response();
      there.addAll(page.jsonPath().getList("title"));
      last = page.header("Link");
      next = link(last, "next");
    }
    assertThat(there).containsExactly("7", "6", "5", "4", "3", "2", "1");
    Response back = as(walker).urlEncodingEnabled(false).get(link(last, "prev"));
    assertThat(back.jsonPath().getList("title")).containsExactly("4", "3", "2");
    assertThat(link(back.header("Link"), "first")).isEqualTo("/api/orders/?limit=3");
  }

  @Test
  void a_walk_back_shows_no_order_twice_when_those_before_it_are_deleted() {
    String walker = Browser.signedIn("backward", "backward@example.com", "Backward").accessToken();
    List<Integer> ids =
        IntStream.rangeClosed(1, 4)
            .mapToObj(n ->
                as(walker)
                    .body("{\"title\": \"" + n + "\"}")
                    .post("/api/orders/")
                    .jsonPath()
                    .getInt("id"))
            .toList();
    String first = as(walker).get("/api/orders/?limit=2").header("Link");
    Response second = as(walker).urlEncodingEnabled(false).get(link(first, "next"));
    ids.subList(2, 4).forEach(id -> as(walker).delete("/api/orders/{id}/", id));

    Response before = as(walker).urlEncodingEnabled(false).get(link(second.header("Link"), "prev"));
    Response again = as(walker).urlEncodingEnabled(false).get(link(before.header("Link"), "next"));

    assertThat(before.jsonPath().getList("title")).isEmpty();
    assertThat(link(before.header("Link"), "prev")).isEmpty();
    assertThat(again.jsonPath().getList("title")).containsExactly("2", "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "limit=1&limit=2",
        "page=2",
        "cursor=",
        "cursor=AAAA",
        "cursor=%00"
      })
  void a_bad_parameter_is_refused(String query) {
    as(alice)
        .urlEncodingEnabled(false)
        .get("/api/orders/?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.size()", equalTo(1));
  }

  @Test
  void a_cursor_is_good_for_its_account_only_and_not_when_altered() {
    create("{\"title\": \"1\"}");
    create("{\"title\": \"2\"}");
    String next = link(as(alice).get("/api/orders/?limit=1").header("Link"), "next");

    as(alice).urlEncodingEnabled(false).get(next).then().statusCode(200);
    as(bob).urlEncodingEnabled(false).get(next).then().statusCode(400);
    String altered =
        next.replaceFirst("cursor=.", next.contains("cursor=B") ? "cursor=C" : "cursor=B");
    as(alice).urlEncodingEnabled(false).get(altered).then().statusCode(400);
    as(alice)
        .urlEncodingEnabled(false)
        .get(next.replaceFirst("(cursor=[^&]+)", "$1=="))
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/orders/abc/", "/api/orders/0/", "/api/orders/99999999999999999999/"})
  void what_is_no_id_is_not_found(String path) {
    as(alice).get(path).then().statusCode(404).contentType("application/problem+json");
  }

  private static String link(String header, String relation) {
    Matcher matcher =
        Pattern.compile("<" + Surroundings.BASE_URL + "([^>]+)>; rel=\"" + relation + "\"")
            .matcher(header);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static ValidatableResponse create(String body) {
    return as(alice).body(body).post("/api/orders/create/").then();
  }

  private static ValidatableResponse patch(int id, String body) {
    return as(alice).body(body).patch("/api/orders/{id}/", id).then();
  }

  private static RequestSpecification as(String accessToken) {
    return given().auth().oauth2(accessToken).contentType(ContentType.JSON);
  }
}
