package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody's orders over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class AdminOrdersIT {

  private static OrderClient admin;
  private static OrderClient one;
  private static OrderClient other;

  @BeforeAll
  static void signIn() {
    admin = OrderClient.of("ada");
    one = OrderClient.of("one");
    other = OrderClient.of("other");
  }

  @Test
  void an_admin_sees_everybodys_orders_with_their_owners() {
    int first = one.create("adminwide first");
    int second = other.create("adminwide second");
    int owner =
        admin
            .get("/api/admin/orders/?search=ADMINWIDE")
            .then()
            .statusCode(200)
            .body("id", contains(second, first))
            .extract()
            .path("[1].owner");

    admin
        .get("/api/admin/orders?search=adminwide&limit=1&owner=" + owner)
        .then()
        .statusCode(200)
        .body("id", contains(first))
        .header("Link", containsString("/api/admin/orders/?limit=1&owner=" + owner + "&search="));
    admin.get("/api/admin/orders/?owner=999999999").then().statusCode(200).body("", hasSize(0));
    admin.get("/api/orders/" + first + "/").then().statusCode(404);
  }

  @Test
  void nobody_else_does() {
    one.get("/api/admin/orders/")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("insufficient-scope"));
  }

  @Test
  void a_bad_owner_is_refused() {
    for (String owner : new String[] {"", "0", "x", "-1", "1&owner=2"}) {
      admin.get("/api/admin/orders/?owner=" + owner).then().statusCode(400);
    }
    one.get("/api/orders/?owner=1").then().statusCode(400);
    assertThat(admin.get("/api/admin/orders/").header("Link")).contains("rel=\"first\"");
  }
}
