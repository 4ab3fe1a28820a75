package dev.ordergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** One that has a web session and takes its first token pair. */
  static Account signedIn(Api api, long id, long order) throws InterruptedException {
    JsonNode pair = api.mint(Database.session(id)).requireStatus(200).body();
    return new Account(id, pair.path("access").asText(), pair.path("refresh").asText(), order);
  }

  /** Writes them for the scripts of wrk. */
  static void write(List<Account> accounts, Path file) throws IOException {
    Files.write(
        file,
        accounts.stream()
            .map(account -> "%s\t%s\t%d".formatted(account.access, account.refresh, account.order))
            .toList());
  }
}
