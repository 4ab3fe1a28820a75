package dev.ordergate.http.problem;

import jakarta.ws.rs.HttpMethod;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/**
 * The methods a path knows, for {@code Allow} (RFC 9110, section 10.2.1): Quarkus REST leaves it
 * out of a 405, and makes it up for OPTIONS. Found as it finds a resource, class by class.
 */
final class AllowedMethods {

  private AllowedMethods() {}

  /** Those of the path of a request; none where nothing is. */
  static Set<String> of(ResteasyReactiveRequestContext request) {
    String path = request.getPathWithoutPrefix();
    RequestMapper<InitialMatch> classes =
        new RequestMapper<>(request.getDeployment().getClassMappers());
    Set<String> methods = new TreeSet<>();
    for (var match = classes.map(path);
        match != null;
        match = classes.continueMatching(path, match)) {
      ofClass(match).forEach(methods::add);
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  private static Stream<String> ofClass(RequestMatch<InitialMatch> match) {
    String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
    return Stream.of(match.value.handlers)
        .filter(ClassRoutingHandler.class::isInstance)
        .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
        .filter(method -> method.getValue().map(remaining) != null)
        .map(Map.Entry::getKey);
  }
}
