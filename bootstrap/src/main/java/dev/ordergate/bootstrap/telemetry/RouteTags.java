package dev.ordergate.bootstrap.telemetry;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts requests by the template of the resource that answered. What no resource answered counts
 * as one, or a stranger could fill the memory with paths and methods of his own.
 */
@Singleton
class RouteTags implements HttpServerMetricsTagsContributor {

  private static final String OTHER = "OTHER";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** A parameter with the expression it has to match: {@code {id:[1-9][0-9]{0,17}}}. */
  private static final Pattern PATTERN = Pattern.compile("\\{(\\w+):.*?}(?=/|$)");

  /** What has been worked out; there are no more than resources. */
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  @Override
  public Tags contribute(Context answered) {
    var request = (HttpServerRequestInternal) answered.request();
    // Where Quarkus REST notes it.
    Optional<String> template =
        Optional.ofNullable(request.context().<String>getLocal("UrlPathTemplate"))
            .map(path -> templates.computeIfAbsent(path, RouteTags::withoutPatterns));
    String method = request.method().name();
    return Tags.of("uri", template.orElse(OTHER))
        .and("method", METHODS.contains(method) ? method : OTHER);
  }

  private static String withoutPatterns(String template) {
    return PATTERN.matcher(template).replaceAll("{$1}");
  }

  /**
   * Scrapes and probes are nobody's requests; the patterns to ignore are not asked for these. The
   * filter is there before there are settings, where an executable is built.
   */
  @Produces
  @Singleton
  MeterFilter scrapesInProgress(
      @ConfigProperty(name = "quarkus.management.port") Provider<String> port) {
    return MeterFilter.deny(id ->
        id.getName().equals("http.server.active.requests")
            && port.get().equals(id.getTag("server.port")));
  }

  /** What a client broke off has its raw path, and no contributor is asked. */
  @Produces
  @Singleton
  MeterFilter brokenOff() {
    return MeterFilter.deny(id -> "RESET".equals(id.getTag("status")));
  }
}
