package dev.ordergate.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Load by wrk: each connection sends its next request when it has its answer. */
final class Wrk {

  static final int CONNECTIONS = 16;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What wrk tells in the end. */
  record Summary(long requests, long micros, long errors) {

    double requestsPerSecond() {
      return requests * 1e6 / micros;
    }
  }

  private Wrk() {}

  /** Runs a script with 16 connections. */
  static Summary run(URI origin, Duration time, List<String> script)
      throws IOException, InterruptedException {
    return run(origin, CONNECTIONS, time, script);
  }

  /**
   * Runs a script.
   *
   * @param script a file of {@code src/main/wrk} and its arguments
   * @throws WrongAnswerException where a request failed
   */
  static Summary run(URI origin, int connections, Duration time, List<String> script)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("wrk", "-t1", "-c" + connections, "-d" + time.toSeconds() + "s"));
    command.addAll(List.of("--timeout", "10s", "-s", script.getFirst(), origin.toString(), "--"));
    command.addAll(script.subList(1, script.size()));
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("bench/src/main/wrk").toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("wrk failed: " + output);
    }
    Summary summary = JSON.readValue(output.lines().toList().getLast(), Summary.class);
    if (summary.errors > 0 || summary.requests == 0) {
      throw new WrongAnswerException(script.getFirst() + " met errors: " + output);
    }
    return summary;
  }
}
