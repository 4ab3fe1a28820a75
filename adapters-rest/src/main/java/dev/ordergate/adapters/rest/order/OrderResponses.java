package dev.ordergate.adapters.rest.order;

import dev.ordergate.domain.order.Order;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.Map;

/** Answers about a single order, each with its version as entity tag. */
final class OrderResponses {

  private OrderResponses() {}

  static Response ok(Order order) {
    return Response.ok(OrderJson.of(order)).tag(tag(order)).build();
  }

  static Response notModified(Order order) {
    return Response.notModified(tag(order)).build();
  }

  static ResponseBuilder created(Order order, String baseUrl) {
    return Response.created(URI.create(baseUrl + "/api/orders/" + order.id().value() + "/"))
        .tag(tag(order))
        .entity(OrderJson.of(order));
  }

  static ProblemException stale(Order current) {
    return ProblemException.of(
        ProblemType.PRECONDITION_FAILED,
        "The order is version %d by now.".formatted(current.version()),
        Map.of("current", OrderJson.of(current)));
  }

  private static String tag(Order order) {
    return Integer.toString(order.version());
  }
}
