package dev.ordergate.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The production artifact as a process of its own. */
final class Service implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final Api api;
  private final Path log;
  private final Duration startUp;

  private Service(Process process, Api api, Path log) throws InterruptedException, IOException {
    long start = System.nanoTime();
    this.process = process;
    this.api = api;
    this.log = log;
    awaitFirstAnswer(start);
    this.startUp = Duration.ofNanos(System.nanoTime() - start);
  }

  /** Starts it by a command with these settings, and nothing else but the search path. */
  static Service start(List<String> command, int port, Map<String, String> settings, Path log)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(settings);
    File output = log.toFile();
    Process process = builder.redirectErrorStream(true).redirectOutput(output).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "service-closer"));
    return new Service(process, new Api(URI.create("http://localhost:" + port)), log);
  }

  Api api() {
    return api;
  }

  /** From the start of the process to its first answer. */
  Duration startUp() {
    return startUp;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void awaitFirstAnswer(long start) throws InterruptedException, IOException {
    while (!api.answers()) {
      if (!process.isAlive() || System.nanoTime() - start > START_LIMIT.toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
      }
      Thread.sleep(10);
    }
  }
}
