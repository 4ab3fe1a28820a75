package dev.ordergate.bootstrap;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.ordergate.domain.order.OrderStatus;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status to every status, by PUT and by PATCH. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class StatusPairsIT {

  // The contract's table once more, by hand: a slip in the domain's must not hide in its copy.
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "PENDING", List.of("IN_PROGRESS", "ON_HOLD", "COMPLETED", "CANCELLED"),
          "IN_PROGRESS", List.of("ON_HOLD", "COMPLETED", "CANCELLED"),
          "ON_HOLD", List.of("IN_PROGRESS", "CANCELLED"),
          "COMPLETED", List.of("PENDING"),
          "CANCELLED", List.of("PENDING"));

  private static OrderClient alice;

  @BeforeAll
  static void signIn() {
    alice = OrderClient.of("pairs");
  }

  static Stream<Arguments> pairs() {
    List<String> names = Arrays.stream(OrderStatus.values()).map(Enum::name).toList();
    return Stream.of("PUT", "PATCH")
        .flatMap(method ->
            names.stream()
                .flatMap(from -> names.stream().map(to -> Arguments.of(method, from, to))));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_status_moves_along_the_arrows_and_nowhere_else(String method, String from, String to) {
    int id = alice.create("Pair");
    if (!from.equals("PENDING")) {
      send(method, id, from, "").statusCode(200);
    }
    List<String> allowed = ARROWS.getOrDefault(from, List.of());
    int version = from.equals("PENDING") ? 0 : 1;

    if (from.equals(to)) {
      send(method, id, to, "").statusCode(200).body("version", equalTo(version));
    } else if (allowed.contains(to)) {
      if (allowed.equals(List.of("PENDING"))) {
        send(method, id, to, "")
            .statusCode(400)
            .body("errors.pointer", containsInAnyOrder("#/reason"));
      }
      send(method, id, to, "because")
          .statusCode(200)
          .body("status", equalTo(to))
          .body("version", equalTo(version + 1));
    } else {
      send(method, id, to, "because")
          .statusCode(409)
          .contentType("application/problem+json")
          .body("code", equalTo("illegal-transition"))
          .body("from", equalTo(from))
          .body("to", equalTo(to))
          .body("allowed", containsInAnyOrder(allowed.toArray()));
    }
    String expected = allowed.contains(to) ? to : from;
    alice.get("/api/orders/" + id + "/").then().body("status", equalTo(expected));
  }

  private static ValidatableResponse send(String method, int id, String status, String reason) {
    String body =
        "{\"title\": \"Pair\", \"status\": \"%s\", \"reason\": \"%s\"}".formatted(status, reason);
    Response response = alice.request().body(body).request(method, "/api/orders/{id}/", id);
    return response.then();
  }
}
