package dev.ordergate.adapters.rest.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ordergate.adapters.rest.problem.EarlyProblems;
import dev.ordergate.adapters.rest.problem.ProblemType;
import dev.ordergate.domain.text.PercentEncoding;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses a query that is not UTF-8: Vert.x would read U+FFFD, which nobody has asked for. */
@Singleton
class Utf8Query implements Handler<RoutingContext> {

  private final EarlyProblems problems;

  Utf8Query(EarlyProblems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    Optional<String> flawed =
        Optional.ofNullable(context.request().query())
            .filter(query -> query.indexOf('%') >= 0 && ApiPaths.isApi(context))
            .flatMap(Utf8Query::flawed);
    if (flawed.isPresent()) {
      problems.answer(
          ProblemType.MALFORMED_REQUEST,
          "The query parameter %s is not percent-encoded UTF-8.".formatted(flawed.get()),
          context);
    } else {
      context.next();
    }
  }

  /** The name of the first parameter that is not, as it is written. */
  static Optional<String> flawed(String query) {
    return Stream.of(query.split("&"))
        .filter(parameter -> !PercentEncoding.isUtf8(parameter.getBytes(ISO_8859_1)))
        .map(parameter -> parameter.split("=", 2)[0])
        .findFirst();
  }
}
