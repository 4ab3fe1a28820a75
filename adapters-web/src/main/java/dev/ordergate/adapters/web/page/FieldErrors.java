package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.text.Checked;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a form. */
public record FieldErrors(List<FieldError> all) {

  /** Nothing is. */
  public static final FieldErrors NONE = new FieldErrors(List.of());

  public FieldErrors {
    all = List.copyOf(all);
  }

  /** These and what {@code checked} says of a field that people know as {@code label}. */
  public FieldErrors and(String field, String label, Checked<?> checked) {
    return checked instanceof Checked.Invalid<?>(String reason)
        ? and(field, label + " " + reason + ".")
        : this;
  }

  /** These and {@code message}, a sentence on {@code field}. */
  public FieldErrors and(String field, String message) {
    List<FieldError> more = new ArrayList<>(all);
    more.add(new FieldError(field, message));
    return new FieldErrors(more);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is wrong with {@code field}; empty where nothing is. */
  public String on(String field) {
    return all.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse("");
  }
}
