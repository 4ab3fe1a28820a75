package dev.ordergate.bootstrap;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The history of an order over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OrderHistoryIT {

  private static OrderClient alice;
  private static OrderClient bob;

  @BeforeAll
  static void signIn() {
    alice = OrderClient.of("history");
    bob = OrderClient.of("nosy");
  }

  @Test
  void it_tells_who_changed_what_from_what_to_what_and_why() {
    int id = alice.create("Shop");
    alice.patch(id, "{\"title\": \"Web shop\"}").then().statusCode(200);
    alice.patch(id, "{\"title\": \"Web shop\"}").then().statusCode(200);
    alice
        .patch(id, "{\"status\": \"CANCELLED\", \"description\": \"d\", \"reason\": \" why \"}")
        .then()
        .statusCode(200);

    history(alice, id)
        .statusCode(200)
        .body("seq", contains(1, 2, 3))
        .body("type", contains("create", "revise", "status"))
        .body("actor.name", contains("history", "history", "history"))
        .body("actor[0].id", greaterThan(0))
        .body("source", contains("api", "api", "api"))
        .body("reason", contains("", "", "why"))
        .body("[0].changes.title.from", nullValue())
        .body("[0].changes.title.to", equalTo("Shop"))
        .body("[0].changes.status.to", equalTo("PENDING"))
        .body("[1].changes.size()", equalTo(1))
        .body("[1].changes.title.from", equalTo("Shop"))
        .body("[1].changes.title.to", equalTo("Web shop"))
        .body("[2].changes.size()", equalTo(2))
        .body("[2].changes.status.from", equalTo("PENDING"))
        .body("[2].changes.status.to", equalTo("CANCELLED"));
  }

  @Test
  void a_long_history_is_whole() {
    int id = alice.create("Shop");
    for (int change = 1; change <= 60; change++) {
      alice.patch(id, "{\"title\": \"Shop " + change + "\"}").then().statusCode(200);
    }

    history(alice, id)
        .statusCode(200)
        .contentType("application/json;charset=UTF-8")
        .body("seq", equalTo(IntStream.rangeClosed(1, 61).boxed().toList()));
  }

  @Test
  void somebody_elses_history_and_that_of_a_deleted_order_do_not_exist() {
    int id = alice.create("Secret");

    history(bob, id).statusCode(404).body("code", equalTo("not-found"));
    alice.request().delete("/api/orders/{id}/", id).then().statusCode(204);
    history(alice, id).statusCode(404);
  }

  private static ValidatableResponse history(OrderClient client, int id) {
    return client.get("/api/orders/" + id + "/history/").then();
  }
}
