package dev.ordergate.domain.text;

/**
 * Outside input after its check: the value, or the reason it was refused.
 *
 * @param <T> the type of the value
 */
public sealed interface Checked<T> {

  /** Input that passed. */
  record Valid<T>(T value) implements Checked<T> {}

  /** Input that was refused; {@code reason} is a sentence for the person who sent it. */
  record Invalid<T>(String reason) implements Checked<T> {}
}
