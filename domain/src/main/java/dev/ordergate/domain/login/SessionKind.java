package dev.ordergate.domain.login;

/** Where somebody signed in. */
public enum SessionKind {
  /** A browser that is signed in. */
  WEB,
  /** A device that holds a token pair. */
  DEVICE
}
