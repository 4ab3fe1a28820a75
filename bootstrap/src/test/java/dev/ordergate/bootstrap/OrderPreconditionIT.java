package dev.ordergate.bootstrap;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditional requests (RFC 9110, section 13) over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OrderPreconditionIT {

  private static final String PUT = "{\"title\": \"Late\"}";

  private static OrderClient alice;

  @BeforeAll
  static void signIn() {
    alice = OrderClient.of("precondition");
  }

  @Test
  void a_stale_version_is_412_with_the_current_order_whatever_the_method() {
    int id = alice.create("First");
    alice.patch(id, "{\"title\": \"Second\"}").then().statusCode(200).header("ETag", "\"1\"");

    for (Response late :
        List.of(
            alice.request().header("If-Match", "\"0\"").body(PUT).put("/api/orders/{id}/", id),
            alice.request().header("If-Match", "\"0\"").body(PUT).patch("/api/orders/{id}", id),
            alice.request().header("If-Match", "\"0\"").delete("/api/orders/{id}/", id))) {
      late.then()
          .statusCode(412)
          .contentType("application/problem+json")
          .body("code", equalTo("precondition-failed"))
          .body("current.id", equalTo(id))
          .body("current.title", equalTo("Second"))
          .body("current.version", equalTo(1));
    }
    alice.get("/api/orders/" + id + "/").then().body("title", equalTo("Second"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", " * ", "\"7\", W/\"0\"", ",\"x,y\" ,, \"0\" ,"})
  void a_version_that_is_named_lets_the_change_through(String tags) {
    int id = alice.create("Named");

    alice
        .request()
        .header("If-Match", tags)
        .body(PUT)
        .put("/api/orders/{id}/", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"00\"", "\"\"", "\"a\", \"99999999999\""})
  void a_version_that_is_not_named_stops_it(String tags) {
    int id = alice.create("Not named");

    alice.request().header("If-Match", tags).delete("/api/orders/{id}/", id).then().statusCode(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"0", "w/\"0\"", "\"0\" \"1\"", "*, \"0\"", ",", "\"a b\"", ""})
  void a_malformed_one_is_400(String tags) {
    int id = alice.create("Malformed");

    alice
        .request()
        .header("If-Match", tags)
        .body(PUT)
        .put("/api/orders/{id}/", id)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed-request"));
    alice
        .request()
        .header("If-None-Match", tags)
        .get("/api/orders/{id}/", id)
        .then()
        .statusCode(400);
    alice
        .request()
        .header("If-None-Match", tags)
        .delete("/api/orders/{id}/", id)
        .then()
        .statusCode(400);
  }

  @Test
  void several_lines_are_one_list() {
    int id = alice.create("Lines");

    alice
        .request()
        .header("If-Match", "\"5\"", "\"0\"")
        .body(PUT)
        .put("/api/orders/{id}/", id)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"1\", \"0\""})
  void an_order_the_client_has_is_304_with_its_tag(String tags) {
    int id = alice.create("Known");

    alice
        .request()
        .header("If-None-Match", tags)
        .get("/api/orders/{id}/", id)
        .then()
        .statusCode(304)
        .header("ETag", "\"0\"")
        .body(equalTo(""));
  }

  @Test
  void an_order_that_has_changed_is_sent() {
    int id = alice.create("Changed");
    alice.patch(id, "{\"title\": \"New\"}").then().statusCode(200);

    alice
        .request()
        .header("If-None-Match", "\"0\"")
        .get("/api/orders/{id}/", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("title", equalTo("New"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "W/\"0\"", "*", "\"1\", \"0\""})
  void a_version_that_the_change_is_not_meant_for_stays(String tags) {
    int id = alice.create("Kept");

    for (Response refused :
        List.of(
            alice.request().header("If-None-Match", tags).body(PUT).put("/api/orders/{id}/", id),
            alice.request().header("If-None-Match", tags).body(PUT).patch("/api/orders/{id}", id),
            alice.request().header("If-None-Match", tags).delete("/api/orders/{id}/", id))) {
      refused
          .then()
          .statusCode(412)
          .body("code", equalTo("precondition-failed"))
          .body("current.title", equalTo("Kept"));
    }
    alice.get("/api/orders/" + id + "/").then().header("ETag", "\"0\"");
  }

  @Test
  void both_conditions_have_to_hold() {
    int id = alice.create("Both");

    alice
        .request()
        .header("If-None-Match", "\"1\"")
        .header("If-Match", "\"2\"")
        .delete("/api/orders/{id}/", id)
        .then()
        .statusCode(412);
    alice
        .request()
        .header("If-None-Match", "\"1\"")
        .header("If-Match", "\"0\"")
        .delete("/api/orders/{id}/", id)
        .then()
        .statusCode(204);
    alice
        .request()
        .header("If-None-Match", "\"1\"")
        .post("/api/orders/{id}/restore/", id)
        .then()
        .statusCode(412);
  }

  @Test
  void what_is_not_there_is_404_whatever_is_asked() {
    for (String tags : List.of("*", "\"0\"")) {
      alice
          .request()
          .header("If-Match", tags)
          .delete("/api/orders/{id}/", Integer.MAX_VALUE)
          .then()
          .statusCode(404);
    }
  }
}
