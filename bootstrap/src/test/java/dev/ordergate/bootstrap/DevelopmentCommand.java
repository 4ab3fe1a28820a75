package dev.ordergate.bootstrap;

import dev.ordergate.bootstrap.replica.Artifact;
import dev.ordergate.development.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code bin/run} as somebody at a terminal starts it. */
final class DevelopmentCommand implements AutoCloseable {

  /** Tag of tests that need the jars, which it starts; the profile {@code native} makes none. */
  static final String OF_JARS = "jars";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;

  private DevelopmentCommand(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it with its data in {@code home}, on ports nobody uses but the public one. */
  static DevelopmentCommand start(Path home, int port) {
    try {
      Path output = Files.createTempFile("ordergate-run-", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(Artifact.PROJECT.resolve("bin/run").toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      Map<String, String> environment = builder.environment();
      environment.put("ORDERGATE_HOME", home.toString());
      environment.put("PORT", Integer.toString(port));
      environment.put("MANAGEMENT_PORT", Integer.toString(Ports.free()));
      environment.put("STAND_IN_PORT", Integer.toString(Ports.free()));
      // As all JVMs of tests: each lives too briefly for the second compiler to pay.
      environment.put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
      return new DevelopmentCommand(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says that it is up. */
  DevelopmentCommand awaitUp() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!output().contains("Ordergate is up")) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        throw new IllegalStateException("bin/run did not come up:\n" + output());
      }
    }
    return this;
  }

  /** Waits until it has ended by itself; its exit code. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("bin/run did not end:\n" + output());
    }
    return process.exitValue();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As kill -9 does: nothing gets a chance to end well. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, 30, TimeUnit.SECONDS)
        .thenAccept(Process::destroyForcibly)
        .join();
  }
}
