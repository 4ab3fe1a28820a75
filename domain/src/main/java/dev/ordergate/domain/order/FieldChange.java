package dev.ordergate.domain.order;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What became of a field.
 *
 * @param from what it was; empty where the order was created with {@code to}
 */
public record FieldChange(Optional<String> from, String to) {

  /** How many bytes both have in UTF-8, up to twice {@link Description#MAX_BYTES}. */
  public int bytes() {
    return from.map(FieldChange::bytes).orElse(0) + bytes(to);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Never a value, so that no log shows one. */
  @Override
  public String toString() {
    return "FieldChange[hidden]";
  }
}
