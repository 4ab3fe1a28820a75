package dev.ordergate.adapters.rest.edge;

import dev.ordergate.adapters.rest.problem.EarlyProblems;
import dev.ordergate.adapters.rest.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses requests for other hosts, whose names would else end up in links and caches. */
@Singleton
class AllowedHosts implements Handler<RoutingContext> {

  private final Set<String> hosts;
  private final EarlyProblems problems;

  AllowedHosts(
      @ConfigProperty(name = "ordergate.base-url") URI baseUrl,
      @ConfigProperty(name = "ordergate.allowed-hosts") Optional<List<String>> others,
      EarlyProblems problems) {
    this.hosts =
        Stream.concat(Stream.of(baseUrl.getHost()), others.orElse(List.of()).stream())
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    HostAndPort asked = request.authority();
    if (asked == null || !hosts.contains(asked.host().toLowerCase(Locale.ROOT))) {
      problems.answer(
          ProblemType.MALFORMED_REQUEST, "This service does not go by that host name.", context);
    } else if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      problems.answer(
          ProblemType.MALFORMED_REQUEST, "The request names more than one host.", context);
    } else {
      context.next();
    }
  }
}
