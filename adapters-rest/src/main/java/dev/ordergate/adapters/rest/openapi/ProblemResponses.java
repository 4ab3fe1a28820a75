package dev.ordergate.adapters.rest.openapi;

import dev.ordergate.adapters.rest.problem.Problem;
import dev.ordergate.adapters.rest.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation the problems that its shape brings with it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    boolean hasBody = operation.getRequestBody() != null;
    boolean hasCredential = operation.getSecurity() != null || path.contains("/token/");
    if (operation.getSecurity() == null) {
      // Said, because left out could as well be forgotten.
      operation.setSecurity(List.of());
    }
    add(operation, ProblemType.VALIDATION_FAILED);
    add(operation, ProblemType.NOT_ACCEPTABLE);
    add(operation, ProblemType.INTERNAL_ERROR);
    add(operation, ProblemType.SERVICE_UNAVAILABLE);
    if (hasCredential) {
      add(operation, ProblemType.TOKEN_NOT_VALID);
      add(operation, ProblemType.INSUFFICIENT_SCOPE);
    }
    if (isLimited(path, method)) {
      add(operation, ProblemType.TOO_MANY_REQUESTS);
    }
    if (path.contains("{")) {
      add(operation, ProblemType.NOT_FOUND);
    }
    if (takes(operation, "If-Match")) {
      add(operation, ProblemType.PRECONDITION_FAILED);
    }
    if (path.endsWith("/restore")) {
      add(operation, ProblemType.NOT_DELETED);
    }
    if (takes(operation, "Idempotency-Key")) {
      add(operation, ProblemType.IDEMPOTENCY_KEY_IN_USE);
      add(operation, ProblemType.IDEMPOTENCY_KEY_REUSED);
    }
    if (hasBody) {
      add(operation, ProblemType.CONTENT_TOO_LARGE);
      add(operation, ProblemType.UNSUPPORTED_MEDIA_TYPE);
      if (path.contains("{")) {
        add(
            operation,
            path.startsWith("/api/admin/users/")
                ? ProblemType.LAST_ADMIN
                : ProblemType.ILLEGAL_TRANSITION);
      }
    }
  }

  private static boolean isLimited(String path, HttpMethod method) {
    return method != HttpMethod.GET || path.startsWith("/api/token");
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(given -> given.getRef() != null && given.getRef().endsWith("/" + parameter));
  }

  private static void add(Operation operation, ProblemType type) {
    operation.getResponses().addAPIResponse(Integer.toString(type.status()), response(type));
  }

  private static APIResponse response(ProblemType type) {
    return OASFactory.createAPIResponse()
        .description(type.explanation())
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("Problem"))
                        .example(example(type))));
  }

  private static Map<String, Object> example(ProblemType type) {
    return Map.of(
        "type", "/problems/" + type.code(),
        "title", type.title(),
        "status", type.status(),
        "detail", type.explanation(),
        "code", type.code(),
        "instance", "/api/orders/",
        "trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
  }
}
