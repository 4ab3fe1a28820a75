package dev.ordergate.adapters.web.page;

import java.nio.charset.StandardCharsets;

/**
 * What is left for texts on a page, which has 50 KB for everything.
 *
 * @param bytes of UTF-8, as {@link ElementText} writes them
 */
public record Room(int bytes) {

  /** Of a page that shows a title and whatever else an order's page has. */
  public static final Room OF_AN_ORDER = new Room(42_000);

  /** What {@code text} leaves of it; less than nothing where it does not fit. */
  public Room after(String text) {
    return after(bytes(text));
  }

  /** What is left after {@code used} bytes of anything. */
  public Room after(int used) {
    return new Room(bytes - used);
  }

  /** Whether all fits that was put there. */
  public boolean isEnough() {
    return bytes >= 0;
  }

  /** The beginning of {@code text}, as far as there is room for it. */
  public String begin(String text) {
    int end = 0;
    int left = bytes;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      left -= bytes(text.substring(end, next));
      if (left < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return ElementText.inElement(text).getValue().getBytes(StandardCharsets.UTF_8).length;
  }
}
