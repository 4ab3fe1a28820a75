package dev.ordergate.http.edge;

import dev.ordergate.http.problem.EarlyProblems;
import dev.ordergate.http.problem.ProblemType;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses requests for other hosts, whose names would else end up in links and caches. */
@Singleton
class AllowedHosts implements Handler<RoutingContext> {

  /** Its authority ends where Vert.x lets the path begin. */
  private static final Pattern WHOLE_URI = Pattern.compile("[^:/]+://([^/]*).*");

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
    if (!isOurs(request.authority()) || !isOurTarget(request.uri())) {
      problems.answer(
          ProblemType.MALFORMED_REQUEST, "This service does not go by that host name.", context);
    } else if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      problems.answer(
          ProblemType.MALFORMED_REQUEST, "The request names more than one host.", context);
    } else {
      context.next();
    }
  }

  /** Of a port, only what is none: {@code localhost:} would be port 0 in a redirect. */
  private boolean isOurs(@Nullable HostAndPort asked) {
    return asked != null
        && asked.port() != 0
        && hosts.contains(asked.host().toLowerCase(Locale.ROOT));
  }

  /** A whole URI as target names the host, too, and with more right (RFC 9112, section 3.2.2). */
  private boolean isOurTarget(String target) {
    if (target.startsWith("/") || target.equals("*")) {
      return true;
    }
    Matcher whole = WHOLE_URI.matcher(target);
    return whole.matches() && isOurs(HostAndPort.parseAuthority(whole.group(1), -1));
  }
}
