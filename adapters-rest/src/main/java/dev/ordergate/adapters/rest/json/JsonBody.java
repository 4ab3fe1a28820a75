package dev.ordergate.adapters.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.http.problem.FieldError;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object somebody sent. Its members are taken out one by one; {@link #finish} then reports
 * all that was wrong with them at once.
 */
public final class JsonBody {

  private final JsonNode object;
  private final Set<String> known = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  private JsonBody(JsonNode object) {
    this.object = object;
  }

  /**
   * The body of a request.
   *
   * @throws ProblemException if it is absent or no JSON object
   */
  public static JsonBody of(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) {
      throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "The body has to be a JSON object.");
    }
    return new JsonBody(body);
  }

  /** A text that has to be there; empty where an error was noted. */
  public <T> Optional<T> required(String name, Function<String, Checked<T>> parser) {
    if (!has(name)) {
      error(name, "is required");
      return Optional.empty();
    }
    return given(name, parser);
  }

  /** A text that may be absent, but not null. */
  public <T> Optional<T> optional(String name, Function<String, Checked<T>> parser) {
    return has(name) ? given(name, parser) : Optional.empty();
  }

  /** A text that is {@code fallback} where it is null, empty where it is absent. */
  public <T> Optional<T> nullable(String name, T fallback, Function<String, Checked<T>> parser) {
    if (!has(name)) {
      return Optional.empty();
    }
    return object.get(name).isNull() ? Optional.of(fallback) : given(name, parser);
  }

  /** True or false; empty where it is absent or an error was noted. */
  public Optional<Boolean> optionalBoolean(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    if (!value.isBoolean()) {
      error(name, "must be true or false");
      return Optional.empty();
    }
    return Optional.of(value.booleanValue());
  }

  /** Members that may be sent back and are not looked at. */
  public void ignored(List<String> names) {
    known.addAll(names);
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException if any member was wrong or is not known
   */
  public void finish() {
    for (String name : (Iterable<String>) object::fieldNames) {
      if (!known.contains(name)) {
        errors.add(FieldError.ofMember(name, "is not known here"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private boolean has(String name) {
    known.add(name);
    return object.has(name);
  }

  private <T> Optional<T> given(String name, Function<String, Checked<T>> parser) {
    JsonNode value = object.get(name);
    if (!value.isTextual()) {
      error(name, "must be a string");
      return Optional.empty();
    }
    return switch (parser.apply(value.textValue())) {
      case Checked.Valid<T>(T valid) -> Optional.of(valid);
      case Checked.Invalid<T>(String reason) -> {
        error(name, reason);
        yield Optional.empty();
      }
    };
  }

  private void error(String name, String detail) {
    errors.add(FieldError.ofMember(name, detail));
  }
}
