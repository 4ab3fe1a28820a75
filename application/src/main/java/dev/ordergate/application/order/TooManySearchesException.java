package dev.ordergate.application.order;

/**
 * As many searches of orders are under way as a share of them allows; nothing was read. A retry
 * succeeds once one of them has ended.
 */
public final class TooManySearchesException extends RuntimeException {

  /** Which share is used up. */
  public enum Share {
    /** That of searches of the same account's orders, or of everybody's. */
    ONE_ACCOUNT,
    /** That of all searches together. */
    ALL
  }

  private final Share share;

  public TooManySearchesException(Share share) {
    super("share of " + share);
    this.share = share;
  }

  /** The share that is used up. */
  public Share share() {
    return share;
  }
}
