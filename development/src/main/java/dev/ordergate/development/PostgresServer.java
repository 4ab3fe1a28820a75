package dev.ordergate.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL process on one data directory and one port, which can be started and stopped again
 * and again.
 */
final class PostgresServer {

  static final String SUPERUSER_PASSWORD = "superuser-password";

  private final Path directory;
  private final Path binaries;
  private final boolean durable;
  private int port;
  private @Nullable EmbeddedPostgres running;

  PostgresServer(Path directory, Path binaries, boolean durable) {
    this.directory = directory;
    this.binaries = binaries;
    this.durable = durable;
  }

  Path data() {
    return directory.resolve("data");
  }

  int port() {
    return port;
  }

  /** Makes it a standby of the server that its data is a copy of. */
  void follow(PostgresServer primary, Duration behind) throws IOException {
    String password = Files.readString(directory.resolve(SUPERUSER_PASSWORD)).strip();
    Files.writeString(data().resolve("standby.signal"), "");
    Files.writeString(
        data().resolve("postgresql.auto.conf"),
        """
        primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s'
        recovery_min_apply_delay = %d
        """
            .formatted(primary.port, password, behind.toMillis()),
        StandardOpenOption.APPEND);
  }

  void start() {
    if (running != null) {
      return;
    }
    try {
      Files.deleteIfExists(log());
      port = port == 0 ? portOfLastRun() : port;
      running = builder().start();
      Files.writeString(portFile(), Integer.toString(port));
    } catch (IOException | IllegalStateException e) {
      throw new CannotStartException(
          "PostgreSQL did not start: %s (%s)".formatted(lastWords(e), log()), e);
    }
  }

  void stop() throws IOException {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  Connection superuser() throws SQLException {
    if (running == null) {
      throw new IllegalStateException("PostgreSQL is not running");
    }
    return running.getPostgresDatabase().getConnection();
  }

  private EmbeddedPostgres.Builder builder() {
    Path passwordFile = directory.resolve(SUPERUSER_PASSWORD);
    String password = PrivateFiles.readOrCreate(passwordFile, PrivateFiles::randomText);
    return EmbeddedPostgres.builder()
        // One below, since the library opens it to everybody's writing.
        .setOverrideWorkingDirectory(binaries.resolve("binaries").toFile())
        .setPgBinaryResolver(new PackagedBinaries(binaries))
        .setDataDirectory(data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setOutputRedirector(Redirect.appendTo(log().toFile()))
        .setErrorRedirector(Redirect.appendTo(log().toFile()))
        // These become options of initdb, and a later --auth wins over the "trust" the library
        // passes.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile.toString())
        // The same order and letters on every machine, whatever locales it has.
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("lc-ctype", characterType())
        .setConnectConfig("password", password)
        // No socket in the shared temporary directory.
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("timezone", "UTC")
        // The library turns both off; a kept database loses nothing it has confirmed.
        .setServerConfig("fsync", durable ? "on" : "off")
        .setServerConfig("synchronous_commit", durable ? "on" : "off");
  }

  /**
   * pg_trgm takes the letters from here: with plain C every letter outside ASCII would be lost to
   * the search.
   */
  private static String characterType() {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    return mac ? "en_US.UTF-8" : "C.UTF-8";
  }

  /** So that a tool pointed at the database finds it again; another when it is taken by now. */
  private int portOfLastRun() throws IOException {
    if (Files.notExists(portFile())) {
      return Ports.free();
    }
    return Ports.preferably(Integer.parseInt(Files.readString(portFile()).strip()));
  }

  private Path portFile() {
    return directory.resolve("port");
  }

  private Path log() {
    return directory.resolve("postgresql.log");
  }

  private String lastWords(Exception e) {
    try {
      List<String> lines =
          Files.readAllLines(log()).stream().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? String.valueOf(e.getMessage()) : lines.getLast();
    } catch (IOException unreadable) {
      return String.valueOf(e.getMessage());
    }
  }
}
