package dev.ordergate.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where tests unpack PostgreSQL, once per user: a directory shared by root and others would lock
 * one of them out.
 */
final class TemporaryBinaries {

  private TemporaryBinaries() {}

  static Path directory() throws IOException {
    String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
    Path shared = Path.of(System.getProperty("java.io.tmpdir"), "ordergate-postgresql-" + user);
    try {
      return PrivateFiles.directory(shared);
    } catch (CannotStartException somebodyElses) {
      return Files.createTempDirectory("ordergate-postgresql-");
    }
  }
}
