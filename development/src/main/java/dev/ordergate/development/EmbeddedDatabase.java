package dev.ordergate.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL with the database {@code ordergate}, owned by a role that is no superuser. */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "ordergate";
  private static final String PASSWORD = "password";
  private static final String READY = "ready";

  private final Path directory;
  private final PostgresServer server;
  private final DirectoryLock lock;
  private final boolean kept;

  private EmbeddedDatabase(Path directory, Path binaries, boolean kept) {
    this.directory = directory;
    this.kept = kept;
    this.lock = DirectoryLock.take(directory);
    this.server = new PostgresServer(directory, binaries, kept);
  }

  /**
   * Starts on the data of the directory, or on a new empty database there. The caller closes it;
   * when it was killed before it could, the next start ends the PostgreSQL left over.
   *
   * @throws CannotStartException when another process uses the directory or it cannot be written to
   */
  public static EmbeddedDatabase keptIn(Path directory) {
    return keptIn(directory, directory);
  }

  static EmbeddedDatabase keptIn(Path directory, Path binaries) {
    EmbeddedDatabase database =
        new EmbeddedDatabase(PrivateFiles.directory(directory), binaries, true);
    database.startOrRelease();
    return database;
  }

  /**
   * Starts an empty database for a test on a free port; it is gone at {@link #close} or the end of
   * the JVM.
   */
  public static EmbeddedDatabase temporary() {
    try {
      Path directory = Files.createTempDirectory("ordergate-database-").toRealPath();
      EmbeddedDatabase database =
          new EmbeddedDatabase(directory, TemporaryBinaries.directory(), false);
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-closer"));
      database.startOrRelease();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a hot standby of this database for a test, which shows everything that much later. This
   * one is stopped for a moment.
   */
  public synchronized EmbeddedDatabase standby(Duration behind) {
    try {
      Path copy = Files.createTempDirectory("ordergate-standby-").toRealPath();
      stop();
      PrivateFiles.copyTree(server.data(), copy.resolve("data"));
      start();
      for (String file : List.of(PASSWORD, READY, PostgresServer.SUPERUSER_PASSWORD)) {
        Files.copy(directory.resolve(file), copy.resolve(file));
      }
      EmbeddedDatabase standby = new EmbeddedDatabase(copy, TemporaryBinaries.directory(), false);
      standby.server.follow(server, behind);
      Runtime.getRuntime().addShutdownHook(new Thread(standby::close, "standby-closer"));
      standby.startOrRelease();
      return standby;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the service reads as environment: {@code DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD}. */
  public synchronized Map<String, String> settings() {
    return Map.of(
        "DB_HOST",
        "127.0.0.1",
        "DB_PORT",
        Integer.toString(server.port()),
        "DB_NAME",
        NAME,
        "DB_USER",
        NAME,
        "DB_PASSWORD",
        password());
  }

  /** Starts again after {@link #stop}, on the same port and data; nothing when it runs. */
  public synchronized void start() {
    try {
      OrphanedPostgres.stop(server.data());
      if (Files.notExists(ready())) {
        // An earlier first start was cut off half-way: there is nothing of value in it.
        PrivateFiles.deleteTree(server.data());
      }
      server.start();
      createDatabase();
      Files.writeString(ready(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new CannotStartException("PostgreSQL does not let us in: " + e.getMessage(), e);
    }
  }

  /** Plays an outage: every connection breaks and none is accepted until {@link #start}. */
  public synchronized void stop() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    stop();
    lock.close();
    if (!kept) {
      try {
        PrivateFiles.deleteTree(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void startOrRelease() {
    try {
      start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void createDatabase() throws SQLException {
    if (Files.exists(ready())) {
      return;
    }
    try (Connection connection = server.superuser();
        Statement statement = connection.createStatement()) {
      // The password is base64url: nothing in it to escape.
      statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, password()));
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, NAME));
    }
  }

  private String password() {
    return PrivateFiles.readOrCreate(directory.resolve(PASSWORD), PrivateFiles::randomText);
  }

  private Path ready() {
    return directory.resolve(READY);
  }
}
