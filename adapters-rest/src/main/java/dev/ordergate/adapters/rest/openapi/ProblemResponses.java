package dev.ordergate.adapters.rest.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.ordergate.http.limit.Policy;
import dev.ordergate.http.problem.Problem;
import dev.ordergate.http.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every operation the problems that its shape brings with it. Those of one status are one
 * response, which is told once, under their codes.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  private static final String PAIR = "/api/token";
  private static final List<String> LIMIT_HEADERS = List.of("RateLimit", "RateLimit-Policy");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    ProblemMembers.addTo(
        Objects.requireNonNull(document.getComponents().getSchemas().get("Problem")));
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((method, operation) -> complete(document, path, method, operation)));
  }

  private static void complete(
      OpenAPI document, String path, HttpMethod method, Operation operation) {
    if (isCounted(path, method)) {
      operation
          .getResponses()
          .getAPIResponses()
          .values()
          .forEach(response -> addHeaders(response, LIMIT_HEADERS));
    }
    problems(path, method, operation).stream()
        .collect(groupingBy(ProblemType::status, TreeMap::new, toList()))
        .forEach((status, types) -> {
          String name = types.stream().map(ProblemType::code).collect(joining("-or-"));
          document.getComponents().addResponse(name, response(types));
          operation
              .getResponses()
              .addAPIResponse(status.toString(), OASFactory.createAPIResponse().ref(name));
        });
    if (operation.getSecurity() == null) {
      // Said, because left out could as well be forgotten.
      operation.setSecurity(List.of());
    }
  }

  private static List<ProblemType> problems(String path, HttpMethod method, Operation operation) {
    List<ProblemType> problems = new ArrayList<>();
    boolean hasBody = operation.getRequestBody() != null;
    problems.add(ProblemType.MALFORMED_REQUEST);
    problems.add(ProblemType.VALIDATION_FAILED);
    problems.add(ProblemType.NOT_ACCEPTABLE);
    problems.add(ProblemType.INTERNAL_ERROR);
    problems.add(ProblemType.SERVICE_UNAVAILABLE);
    if (hasCredential(path, operation)) {
      problems.add(ProblemType.TOKEN_NOT_VALID);
    }
    if (path.startsWith("/api/")) {
      problems.add(ProblemType.HTTPS_REQUIRED);
    }
    if (path.startsWith("/api/admin/")) {
      problems.add(ProblemType.INSUFFICIENT_SCOPE);
    }
    if (path.equals(PAIR)) {
      problems.add(ProblemType.CROSS_SITE_REQUEST);
    }
    if (isCounted(path, method) || isDownload(path) || isSearched(path)) {
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
    if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
      // Also where no body is asked for: one may be sent.
      problems.add(ProblemType.CONTENT_TOO_LARGE);
    }
    if (hasBody) {
      problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
      if (path.startsWith("/api/admin/users/")) {
        problems.add(ProblemType.LAST_ADMIN);
      } else if (path.contains("{")) {
        problems.add(ProblemType.ILLEGAL_TRANSITION);
        problems.add(ProblemType.ORDER_CLOSED);
      }
    }
    return problems;
  }

  /** In a header, or in the body as the token routes have it; revoking never tells. */
  private static boolean hasCredential(String path, Operation operation) {
    return operation.getSecurity() != null
        || (path.startsWith(PAIR + "/") && !path.endsWith("/revoke"));
  }

  private static boolean isCounted(String path, HttpMethod method) {
    return Policy.of(method.name(), path).isPresent();
  }

  private static boolean isDownload(String path) {
    return path.endsWith("/export");
  }

  private static boolean isSearched(String path) {
    return path.endsWith("/orders");
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(given -> given.getRef() != null && given.getRef().endsWith("/" + parameter));
  }

  private static APIResponse response(List<ProblemType> types) {
    MediaType problem =
        OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(types.stream().map(ProblemType::explanation).collect(joining(" Or: ")))
            .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
    for (ProblemType type : types) {
      problem.addExample(type.code(), example(ProblemExamples.of(type)));
      addHeaders(response, headers(type));
    }
    // Those of operations without a limit, too, for they are told once.
    addHeaders(response, LIMIT_HEADERS);
    if (types.contains(ProblemType.TOKEN_NOT_VALID)) {
      problem.addExample("refused-refresh", example(ProblemExamples.ofRefusedRefresh()));
    }
    return response;
  }

  private static void addHeaders(APIResponse response, List<String> names) {
    names.forEach(name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
  }

  private static Example example(Map<String, Object> problem) {
    return OASFactory.createExample().value(problem);
  }

  private static List<String> headers(ProblemType type) {
    return switch (type) {
      case TOKEN_NOT_VALID, INSUFFICIENT_SCOPE -> List.of("WWW-Authenticate");
      case IDEMPOTENCY_KEY_IN_USE, SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> List.of("Retry-After");
      default -> List.of();
    };
  }
}
