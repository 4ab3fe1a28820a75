package dev.ordergate.http.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final List<FieldError> errors;
  private final Map<String, Object> extensions;

  private ProblemException(
      ProblemType type, String detail, List<FieldError> errors, Map<String, Object> extensions) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }

  /** A problem that {@code detail} explains. */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of(), Map.of());
  }

  /** A problem with members of its own (RFC 9457, section 3.2). */
  public static ProblemException of(
      ProblemType type, String detail, Map<String, Object> extensions) {
    return new ProblemException(type, detail, List.of(), extensions);
  }

  /** Everything that is wrong with the values of a request. */
  public static ProblemException invalid(List<FieldError> errors) {
    String detail =
        errors.stream()
            .map(error -> error.pointer().replaceFirst("^#/|^\\?", "") + ": " + error.detail())
            .collect(Collectors.joining("; "));
    return new ProblemException(ProblemType.VALIDATION_FAILED, detail, errors, Map.of());
  }

  /** Nothing there, or nothing the caller may see. */
  public static ProblemException notFound() {
    return of(ProblemType.NOT_FOUND, "There is no such resource.");
  }

  ProblemType type() {
    return type;
  }

  List<FieldError> errors() {
    return errors;
  }

  Map<String, Object> extensions() {
    return extensions;
  }
}
