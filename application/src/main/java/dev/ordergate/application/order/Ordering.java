package dev.ordergate.application.order;

/** In which order a list comes; the order's number decides where two are equal. */
public record Ordering(Key key, boolean descending) {

  /** What a list is ordered by unless somebody says otherwise. */
  public static final Ordering NEWEST_FIRST = new Ordering(Key.CREATED_AT, true);

  /** What it goes by. */
  public enum Key {
    CREATED_AT,
    UPDATED_AT,
    /** By code points, so that it is the same on every system. */
    TITLE
  }
}
