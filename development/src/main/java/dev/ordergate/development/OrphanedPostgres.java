package dev.ordergate.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived its launcher (kill -9, an IDE's stop button). It would make the next
 * start fail without a word, so it is ended first; what it had committed stays.
 */
final class OrphanedPostgres {

  private static final int STOP_SECONDS = 30;

  private OrphanedPostgres() {}

  /**
   * To be called by the holder of the directory's lock only: for anybody else the server may be no
   * orphan.
   */
  static void stop(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> orphan = processOf(pidFile).filter(process -> serves(process, data));
    if (orphan.isPresent()) {
      end(orphan.get());
    }
    // After a crash the number in it may belong to another program by now, and PostgreSQL would
    // wait for that one.
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean serves(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> command.endsWith("postgres")).isPresent()
        && info.commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }

  private static void end(ProcessHandle orphan) throws IOException {
    // SIGINT is the fast shutdown; the SIGTERM of destroy() would wait for every client to leave.
    new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).inheritIO().start();
    try {
      orphan.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new CannotStartException(
          "PostgreSQL of an earlier run (process %d) does not end: stop it and try again."
              .formatted(orphan.pid()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
