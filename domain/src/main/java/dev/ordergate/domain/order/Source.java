package dev.ordergate.domain.order;

/** Which way a change came in. */
public enum Source {
  API,
  WEB
}
