package dev.ordergate.adapters.web.page;

/**
 * How much of a text a page takes, which has 50 KB for everything: a refused one that goes back
 * into its form, or one of many.
 *
 * @param most code points
 */
public record Cut(int most) {

  /** The beginning of {@code text}; all of it unless it is far too long. */
  public String of(String text) {
    return isTooLong(text) ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
  }

  /** The same with an ellipsis where something is left out. */
  public String excerpt(String text) {
    return isTooLong(text) ? of(text) + " …" : text;
  }

  /** {@code errors}, and that not all of {@code text} has come back. */
  public FieldErrors note(FieldErrors errors, String field, String label, String text) {
    return isTooLong(text)
        ? errors.and(
            field,
            "%s was cut off after %d characters; the rest is not here.".formatted(label, most))
        : errors;
  }

  private boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > most;
  }
}
