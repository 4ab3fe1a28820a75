package dev.ordergate.bootstrap.replica;

import dev.ordergate.development.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the service, on ports of its own. */
final class Replica implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final long END_SECONDS = 60;
  private static final Path WORKING_DIRECTORY = Path.of("").toAbsolutePath();
  private static final Path LOGS = Path.of("target", "replicas");

  private static final HttpClient PROBE =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final int port;
  private final int managementPort;
  private final Path log;

  private Replica(Process process, int port, int managementPort, Path log) {
    this.process = process;
    this.port = port;
    this.managementPort = managementPort;
    this.log = log;
  }

  /** Starts the artifact with these settings, and nothing else but the search path. */
  static Replica start(Map<String, String> settings) {
    return start(settings, WORKING_DIRECTORY);
  }

  /** The same in another working directory, which may have a {@code .env}. */
  static Replica start(Map<String, String> settings, Path directory) {
    return ready(launch(Artifact.command(), settings, directory));
  }

  /** The same for a long load. */
  static Replica startForLoad(Map<String, String> settings) {
    return ready(launch(Artifact.commandForLoad(), settings, WORKING_DIRECTORY));
  }

  /** Starts a process that ends by itself; its exit code. */
  static int run(Map<String, String> settings) {
    try (Replica replica = launch(Artifact.command(), settings, WORKING_DIRECTORY)) {
      return replica.awaitEnd();
    }
  }

  private static Replica ready(Replica replica) {
    replica.awaitReady();
    return replica;
  }

  private static Replica launch(
      List<String> command, Map<String, String> settings, Path directory) {
    int port = Ports.free();
    int managementPort = Ports.free();
    Path log = LOGS.resolve("replica-" + port + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH"));
    environment.putAll(settings);
    environment.put("PORT", Integer.toString(port));
    environment.put("MANAGEMENT_PORT", Integer.toString(managementPort));
    try {
      Files.createDirectories(LOGS);
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      return new Replica(process, port, managementPort, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** What it has logged so far. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /** Ends it as an operator does, with time to finish what it is at. */
  void stop() {
    terminate();
    awaitEnd();
  }

  /** Asks it to end: SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** Ends it as a power failure does: SIGKILL. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    kill();
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new IllegalStateException("the replica did not get ready, see " + log);
      }
      Pause.of(Duration.ofMillis(50));
    }
  }

  boolean isReady() {
    try {
      return managed("/health/ready").statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** What it tells Prometheus. */
  String metrics() {
    return managed("/metrics").body();
  }

  /** What it answers on the management port. */
  HttpResponse<String> managed(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return PROBE.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it has ended; its exit code. */
  int awaitEnd() {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the replica did not end, see " + log);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
