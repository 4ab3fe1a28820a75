package dev.ordergate.application.token;

/** Tells whether an access token is good. */
public interface VerifyAccessToken {

  /** Whether {@code presented}, which may be anything, would be accepted now. */
  boolean isGood(String presented);
}
