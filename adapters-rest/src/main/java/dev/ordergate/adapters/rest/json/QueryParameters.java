package dev.ordergate.adapters.rest.json;

import dev.ordergate.domain.text.Checked;
import dev.ordergate.http.problem.FieldError;
import dev.ordergate.http.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The query parameters of a request; an unknown, repeated or bad one is an error. */
public final class QueryParameters {

  private static final int DEFAULT_LIMIT = 50;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final MultivaluedMap<String, String> parameters;
  private final Set<String> known = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  private QueryParameters(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /** Those of the request to {@code uri}. */
  public static QueryParameters of(UriInfo uri) {
    return new QueryParameters(uri.getQueryParameters());
  }

  /** The parameter {@code name}, empty where it is absent or an error was noted. */
  public <T> Optional<T> optional(String name, Function<String, Checked<T>> parser) {
    known.add(name);
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() != 1) {
      return Optional.empty();
    }
    return switch (parser.apply(values.getFirst())) {
      case Checked.Valid<T>(T valid) -> Optional.of(valid);
      case Checked.Invalid<T>(String reason) -> {
        errors.add(FieldError.ofParameter(name, reason));
        yield Optional.empty();
      }
    };
  }

  /** How many a page shows: 1 to {@code max}, 50 where nobody says. */
  public int limit(int max) {
    return optional("limit", text -> limit(text, max)).orElse(DEFAULT_LIMIT);
  }

  private static Checked<Integer> limit(String text, int max) {
    int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    return limit >= 1 && limit <= max
        ? new Checked.Valid<>(limit)
        : new Checked.Invalid<>("must be a number from 1 to " + max);
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException if any parameter was wrong, repeated or not known
   */
  public void finish() {
    parameters.forEach((name, values) -> {
      if (!known.contains(name)) {
        errors.add(FieldError.ofParameter(name, "is not known here"));
      } else if (values.size() > 1) {
        errors.add(FieldError.ofParameter(name, "must be given once"));
      }
    });
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
