package dev.ordergate.domain.order;

/** What of an order may change. */
public enum OrderField {
  TITLE,
  DESCRIPTION,
  STATUS
}
