package dev.ordergate.adapters.rest.openapi;

import dev.ordergate.http.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What problems look like, for the OpenAPI document. */
final class ProblemExamples {

  private ProblemExamples() {}

  /** One of this type, with the members of its own that it may have. */
  static Map<String, Object> of(ProblemType type) {
    Map<String, Object> problem = problem(type, detail(type), instance(type));
    switch (type) {
      case VALIDATION_FAILED ->
          problem.put(
              "errors", List.of(members("pointer", "#/title", "detail", "must not be empty")));
      case ILLEGAL_TRANSITION -> {
        problem.put("from", "ON_HOLD");
        problem.put("to", "COMPLETED");
        problem.put("allowed", List.of("IN_PROGRESS", "CANCELLED"));
      }
      case PRECONDITION_FAILED -> problem.put("current", order());
      default -> {}
    }
    return problem;
  }

  /** The 401 of a refresh token that was once good. */
  static Map<String, Object> ofRefusedRefresh() {
    Map<String, Object> problem =
        problem(
            ProblemType.TOKEN_NOT_VALID,
            "The refresh token is not good any more.",
            "/api/token/refresh/");
    problem.put("reason", "expired");
    return problem;
  }

  private static Map<String, Object> problem(ProblemType type, String detail, String instance) {
    return members(
        "type",
        "/problems/" + type.code(),
        "title",
        type.title(),
        "status",
        type.status(),
        "detail",
        detail,
        "code",
        type.code(),
        "instance",
        instance,
        "trace_id",
        "4bf92f3577b34da6a3ce929d0e0e4736");
  }

  private static String detail(ProblemType type) {
    return switch (type) {
      case MALFORMED_REQUEST -> "The body is not valid JSON.";
      case VALIDATION_FAILED -> "title: must not be empty";
      case TOKEN_NOT_VALID -> "The access token is not valid.";
      case ILLEGAL_TRANSITION -> "An order that is ON_HOLD cannot become COMPLETED.";
      case ORDER_CLOSED -> "Title and description are locked while the order is COMPLETED.";
      case PRECONDITION_FAILED -> "The order is version 1 by now.";
      case TOO_MANY_REQUESTS -> "Try again in 1 s; nothing was done.";
      default -> type.explanation();
    };
  }

  private static String instance(ProblemType type) {
    return switch (type) {
      case NOT_FOUND, ILLEGAL_TRANSITION, ORDER_CLOSED, PRECONDITION_FAILED -> "/api/orders/5/";
      case NOT_DELETED -> "/api/orders/5/restore/";
      case INSUFFICIENT_SCOPE -> "/api/admin/users/";
      case LAST_ADMIN -> "/api/admin/users/1/";
      case CROSS_SITE_REQUEST -> "/api/token/";
      default -> "/api/orders/";
    };
  }

  private static Map<String, Object> order() {
    return members(
        "id",
        5,
        "title",
        "Website Redesign",
        "description",
        "Complete redesign of company website",
        "status",
        "IN_PROGRESS",
        "created_at",
        "2023-10-15T12:30:45Z",
        "updated_at",
        "2023-10-16T08:00:00Z",
        "version",
        1);
  }

  /** Names and values in turn; in this order, and the same with every build. */
  private static Map<String, Object> members(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }
}
