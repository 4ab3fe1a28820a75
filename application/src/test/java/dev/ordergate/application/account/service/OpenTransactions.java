package dev.ordergate.application.account.service;

import dev.ordergate.application.account.spi.Transactions;
import java.util.function.Supplier;

/** {@link Transactions} of a test, which can tell whether one is open. */
final class OpenTransactions implements Transactions {

  private int open;
  private int done;

  @Override
  public <T> T call(Supplier<T> work) {
    open++;
    try {
      return work.get();
    } finally {
      open--;
      done++;
    }
  }

  boolean isOpen() {
    return open > 0;
  }

  int done() {
    return done;
  }
}
