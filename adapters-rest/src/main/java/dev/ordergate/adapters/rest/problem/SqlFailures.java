package dev.ordergate.adapters.rest.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the database said, wherever in a failure it is kept. */
final class SqlFailures {

  private SqlFailures() {}

  /** Suppressed ones too: a commit that fails keeps its reason there. */
  static Stream<SQLException> in(@Nullable Throwable failure) {
    if (failure == null) {
      return Stream.empty();
    }
    Stream<SQLException> own =
        failure instanceof SQLException sql ? Stream.of(sql) : Stream.empty();
    return Stream.concat(
        own,
        Stream.concat(
            in(failure.getCause()),
            Arrays.stream(failure.getSuppressed()).flatMap(SqlFailures::in)));
  }
}
