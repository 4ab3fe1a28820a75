package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The CSV export over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OrderExportIT {

  private static OrderClient alice;

  @BeforeAll
  static void signIn() {
    alice = OrderClient.of("exporter");
  }

  @Test
  void it_is_an_attachment_with_every_order_and_no_formula() {
    OrderClient writer = OrderClient.of("formulas");
    Response order =
        writer
            .request()
            .body("{\"title\": \"=1+1\", \"description\": \"\\tsay \\\"hi\\\",\\nü\"}")
            .post("/api/orders/");
    String created = order.path("created_at");
    int id = order.path("id");

    Response file = writer.get("/api/orders/export/");

    file.then()
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header(
            "Content-Disposition",
            matchesRegex("attachment; filename=\"orders-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
    assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8))
        .isEqualTo(
            "id,title,description,status,created_at,updated_at\r\n"
                + id
                + ",'=1+1,\"'\tsay \"\"hi\"\",\nü\",PENDING,"
                + created
                + ","
                + created
                + "\r\n");
  }

  @Test
  void it_goes_on_beyond_a_page_and_takes_the_lists_filters() {
    for (int n = 1; n <= 205; n++) {
      alice.create("Order " + n);
    }

    String[] all = alice.get("/api/orders/export").asString().split("\r\n");
    assertThat(all).hasSize(206);
    assertThat(all[1]).contains(",Order 205,");
    assertThat(all[205]).contains(",Order 1,");
    assertThat(alice.get("/api/orders/export/?search=order%2020&ordering=title").asString())
        .containsSubsequence("Order 20,", "Order 200,", "Order 205,")
        .doesNotContain("Order 21,");
    alice.get("/api/orders/export/?limit=5").then().statusCode(400);
    alice.get("/api/orders/export/?status=DONE").then().statusCode(400);
  }
}
