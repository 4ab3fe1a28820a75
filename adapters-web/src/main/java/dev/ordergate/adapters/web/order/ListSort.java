package dev.ordergate.adapters.web.order;

import dev.ordergate.application.order.Ordering;
import jakarta.ws.rs.BadRequestException;
import java.util.Arrays;

/** The orders a list can come in, by the words the API has for them. */
public enum ListSort {
  NEWEST("-created_at", "Newest first", Ordering.Key.CREATED_AT, true),
  OLDEST("created_at", "Oldest first", Ordering.Key.CREATED_AT, false),
  LAST_CHANGED("-updated_at", "Last changed first", Ordering.Key.UPDATED_AT, true),
  UNCHANGED("updated_at", "Longest unchanged first", Ordering.Key.UPDATED_AT, false),
  TITLE("title", "Title, A to Z", Ordering.Key.TITLE, false),
  TITLE_BACK("-title", "Title, Z to A", Ordering.Key.TITLE, true);

  private final String word;
  private final String label;
  private final Ordering.Key key;
  private final boolean descending;

  ListSort(String word, String label, Ordering.Key key, boolean descending) {
    this.word = word;
    this.label = label;
    this.key = key;
    this.descending = descending;
  }

  /** The one of this word; the first for none. */
  static ListSort parse(String word) {
    return word.isEmpty()
        ? NEWEST
        : Arrays.stream(values())
            .filter(sort -> sort.word.equals(word))
            .findFirst()
            .orElseThrow(BadRequestException::new);
  }

  /** What an address calls it. */
  public String word() {
    return word;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  Ordering ordering() {
    return new Ordering(key, descending);
  }

  boolean isBy(Ordering.Key other) {
    return key == other;
  }

  /** What the heading of a column leads to that the list is sorted by, or is not. */
  static ListSort next(ListSort current, Ordering.Key key) {
    boolean descending = current.isBy(key) ? !current.descending : key != Ordering.Key.TITLE;
    return Arrays.stream(values())
        .filter(sort -> sort.key == key && sort.descending == descending)
        .findFirst()
        .orElseThrow();
  }
}
