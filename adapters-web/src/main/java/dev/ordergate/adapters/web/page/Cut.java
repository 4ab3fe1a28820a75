package dev.ordergate.adapters.web.page;

import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Title;

/**
 * How much of a text a page takes, which has 50 KB for everything: a refused one that goes back
 * into its form, or one of many.
 *
 * @param most code points
 */
public record Cut(int most) {

  /** Of each text that forms take: more than is accepted, so that what is cut is refused. */
  public static final Cut TITLE = new Cut(2 * Title.MAX_LENGTH);

  public static final Cut DESCRIPTION = new Cut(Description.MAX_LENGTH + 500);
  public static final Cut REASON = new Cut(2 * Reason.MAX_LENGTH);
  public static final Cut NAME = new Cut(2 * DisplayName.MAX_LENGTH);
  public static final Cut SEARCH = new Cut(400);
  public static final Cut ACCOUNT_NUMBER = new Cut(40);

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
