package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creates with an {@code Idempotency-Key} over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class IdempotencyIT {

  private static final String BODY = "{\"title\": \"Once\", \"description\": \"d\"}";

  private static OrderClient alice;
  private static OrderClient bob;

  @BeforeAll
  static void signIn() {
    alice = OrderClient.of("once");
    bob = OrderClient.of("twice");
  }

  @Test
  void the_same_key_and_body_give_the_first_answer_again() {
    Response first = create(alice, "\"a key\"", "/api/orders/", BODY);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    int id = first.path("id");
    alice.patch(id, "{\"title\": \"Changed\"}").then().statusCode(200);
    alice.request().delete("/api/orders/{id}/", id).then().statusCode(204);

    String reformatted = "{\"description\":\"d\",\"status\":\"PENDING\",\"title\":\" Once \"}";
    Response again = create(alice, "\"a key\"", "/api/orders/create/", reformatted);

    again.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void quoted_and_bare_are_one_key_and_accounts_do_not_share_keys() {
    int id = create(alice, "shared", "/api/orders/", BODY).path("id");

    create(alice, "\"shared\"", "/api/orders/", BODY).then().body("id", equalTo(id));
    create(bob, "shared", "/api/orders/", BODY)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @Test
  void another_body_is_422() {
    create(alice, "reused", "/api/orders/", BODY).then().statusCode(201);

    create(alice, "reused", "/api/orders/", "{\"title\": \"Once\"}")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void a_key_as_long_as_a_header_may_be_is_400() {
    for (String key : List.of("k".repeat(15_000), "\"" + "k".repeat(15_000) + "\"")) {
      create(alice, key, "/api/orders/", BODY).then().statusCode(400);
    }
  }

  @Test
  void what_failed_validation_stores_nothing() {
    create(alice, "failed", "/api/orders/", "{}").then().statusCode(400);

    create(alice, "failed", "/api/orders/", BODY)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "\"open", "a b", "a\"b", "\"a\\b\"", "ünïcode"})
  void a_malformed_key_is_400(String key) {
    create(alice, key, "/api/orders/", BODY)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed-request"));
  }

  @Test
  void a_key_has_up_to_255_characters_and_is_sent_once() {
    create(alice, "k".repeat(255), "/api/orders/", BODY).then().statusCode(201);
    create(alice, "k".repeat(256), "/api/orders/", BODY).then().statusCode(400);
    alice
        .request()
        .header("Idempotency-Key", "one", "two")
        .body(BODY)
        .post("/api/orders/")
        .then()
        .statusCode(400);
  }

  private static Response create(OrderClient client, String key, String path, String body) {
    return client.request().header("Idempotency-Key", key).body(body).post(path);
  }
}
