package dev.ordergate.http.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ordergate.domain.text.PercentEncoding;
import dev.ordergate.http.problem.EarlyProblems;
import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses a query that is not percent-encoded UTF-8. Vert.x would read U+FFFD, or Latin-1 where
 * characters stand there as they are: nobody has asked for those.
 */
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
            .filter(query -> !isPlain(query))
            .flatMap(Utf8Query::flawed);
    if (flawed.isEmpty()) {
      context.next();
    } else if (ApiPaths.isApi(context)) {
      problems.answer(
          ProblemType.MALFORMED_REQUEST,
          "The query parameter %s is not percent-encoded UTF-8.".formatted(flawed.get()),
          context);
    } else {
      // A person sees a page of it.
      context.fail(ProblemType.MALFORMED_REQUEST.status());
    }
  }

  /** The name of the first parameter that is not, as it is written. */
  static Optional<String> flawed(String query) {
    return Stream.of(query.split("&"))
        .filter(parameter ->
            !isAscii(parameter) || !PercentEncoding.isUtf8(parameter.getBytes(US_ASCII)))
        .map(parameter -> parameter.split("=", 2)[0])
        .findFirst();
  }

  private static boolean isPlain(String query) {
    return query.indexOf('%') < 0 && isAscii(query);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7E) {
        return false;
      }
    }
    return true;
  }
}
