package dev.ordergate.bootstrap;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deleting and restoring orders over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OrderTrashIT {

  private static OrderClient alice;
  private static OrderClient bob;

  @BeforeAll
  static void signIn() {
    alice = OrderClient.of("trash");
    bob = OrderClient.of("rummager");
  }

  @Test
  void a_deleted_order_comes_back() {
    int id = alice.create("Back");
    delete(id);

    restore(alice, id)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("id", equalTo(id))
        .body("title", equalTo("Back"))
        .body("version", equalTo(2));

    alice.get("/api/orders/" + id + "/").then().statusCode(200).header("ETag", "\"2\"");
    alice
        .get("/api/orders/" + id + "/history/")
        .then()
        .body("type", contains("create", "delete", "restore"));
  }

  @Test
  void what_is_not_in_the_trash_is_409_and_what_is_not_there_404() {
    int id = alice.create("Here");

    restore(alice, id)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("not-deleted"));
    delete(id);
    restore(bob, id).statusCode(404);
    restore(alice, Integer.MAX_VALUE).statusCode(404);
    restore(alice, id).statusCode(200);
  }

  @Test
  void a_stale_version_is_not_restored() {
    int id = alice.create("Stale");
    delete(id);

    alice
        .request()
        .header("If-Match", "\"0\"")
        .post("/api/orders/{id}/restore/", id)
        .then()
        .statusCode(412)
        .body("current.version", equalTo(1));
  }

  private static void delete(int id) {
    alice.request().delete("/api/orders/{id}/", id).then().statusCode(204);
  }

  private static ValidatableResponse restore(OrderClient client, int id) {
    return client.request().post("/api/orders/{id}/restore/", id).then();
  }
}
