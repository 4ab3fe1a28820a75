package dev.ordergate.adapters.rest.openapi;

import dev.ordergate.adapters.rest.problem.Problem;
import dev.ordergate.adapters.rest.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every operation the problems that its shape brings with it, each told once, under its
 * code.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((method, operation) -> {
                  for (ProblemType type : problems(path, method, operation)) {
                    document.getComponents().addResponse(type.code(), response(type));
                    operation
                        .getResponses()
                        .addAPIResponse(
                            Integer.toString(type.status()),
                            OASFactory.createAPIResponse().ref(type.code()));
                  }
                  if (operation.getSecurity() == null) {
                    // Said, because left out could as well be forgotten.
                    operation.setSecurity(List.of());
                  }
                }));
  }

  private static List<ProblemType> problems(String path, HttpMethod method, Operation operation) {
    List<ProblemType> problems = new ArrayList<>();
    boolean hasBody = operation.getRequestBody() != null;
    boolean hasCredential = operation.getSecurity() != null || path.contains("/token/");
    problems.add(ProblemType.VALIDATION_FAILED);
    problems.add(ProblemType.NOT_ACCEPTABLE);
    problems.add(ProblemType.INTERNAL_ERROR);
    problems.add(ProblemType.SERVICE_UNAVAILABLE);
    if (hasCredential) {
      problems.add(ProblemType.TOKEN_NOT_VALID);
      problems.add(ProblemType.INSUFFICIENT_SCOPE);
    }
    if (isLimited(path, method)) {
      problems.add(ProblemType.TOO_MANY_REQUESTS);
    }
    if (path.contains("{")) {
      problems.add(ProblemType.NOT_FOUND);
    }
    if (takes(operation, "If-Match")) {
      problems.add(ProblemType.PRECONDITION_FAILED);
    }
    if (path.endsWith("/restore")) {
      problems.add(ProblemType.NOT_DELETED);
    }
    if (takes(operation, "Idempotency-Key")) {
      problems.add(ProblemType.IDEMPOTENCY_KEY_IN_USE);
      problems.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }
    if (hasBody) {
      problems.add(ProblemType.CONTENT_TOO_LARGE);
      problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
      if (path.contains("{")) {
        problems.add(
            path.startsWith("/api/admin/users/")
                ? ProblemType.LAST_ADMIN
                : ProblemType.ILLEGAL_TRANSITION);
      }
    }
    return problems;
  }

  private static boolean isLimited(String path, HttpMethod method) {
    return method != HttpMethod.GET || path.startsWith("/api/token");
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(given -> given.getRef() != null && given.getRef().endsWith("/" + parameter));
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
    // In the order of a problem, and the same with every build.
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "/problems/" + type.code());
    members.put("title", type.title());
    members.put("status", type.status());
    members.put("detail", type.explanation());
    members.put("code", type.code());
    members.put("instance", "/api/orders/");
    members.put("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
    return members;
  }
}
