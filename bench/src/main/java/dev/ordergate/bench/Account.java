package dev.ordergate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An account with a token pair.
 *
 * @param id its number
 * @param order the number of one of its orders
 */
record Account(long id, String access, String refresh, long order) {

  /** Writes them for the scripts of wrk. */
  static void write(List<Account> accounts, Path file) throws IOException {
    Files.write(
        file,
        accounts.stream()
            .map(account -> "%s\t%s\t%d".formatted(account.access, account.refresh, account.order))
            .toList());
  }
}
