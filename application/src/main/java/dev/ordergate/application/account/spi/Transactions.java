package dev.ordergate.application.account.spi;

import java.util.function.Supplier;

/** Transactions for a use case that may not hold one all the time: it calls Google in between. */
public interface Transactions {

  /** Does {@code work} in a transaction of its own, which an exception rolls back. */
  <T> T call(Supplier<T> work);
}
