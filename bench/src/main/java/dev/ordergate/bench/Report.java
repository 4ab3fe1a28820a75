package dev.ordergate.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one run found.
 *
 * @param startUpMillis from the start of the process to its first answer
 * @param pssMegabytes proportional set size of the service after the run
 */
record Report(
    String date,
    Machine machine,
    String jvmOptions,
    double startUpMillis,
    double pssMegabytes,
    List<Line> operations,
    List<Pages> pages) {

  /**
   * Where it ran.
   *
   * @param load how many processes wanted a processor, on average of the minute before
   * @param signatureMillis what {@link Yardstick} takes, to compare with other machines and hours
   */
  record Machine(int processors, String java, double load, double signatureMillis) {

    static Machine now() {
      OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
      return new Machine(
          system.getAvailableProcessors(),
          Runtime.version().toString(),
          system.getSystemLoadAverage(),
          Yardstick.signatureMillis());
    }
  }

  /**
   * One operation.
   *
   * @param requestsPerSecond of 16 connections in a closed loop
   * @param p50Millis at a fixed rate
   * @param p99Millis at a fixed rate
   */
  record Line(
      String operation,
      double requestsPerSecond,
      double p50Millis,
      double p99Millis,
      Cpu cpuMillis,
      Cpu goalMillis,
      long requests,
      long errors) {

    static Line of(Operation operation, List<Round> rounds, Pace.Latencies latencies) {
      return new Line(
          operation.title(),
          rounds.stream()
              .mapToDouble(round -> round.load.requestsPerSecond())
              .average()
              .orElseThrow(),
          millis(latencies.percentile(50)),
          millis(latencies.percentile(99)),
          Cpu.mean(rounds.stream().map(Round::cpu).toList()),
          operation.goal(),
          rounds.stream().mapToLong(round -> round.load.requests()).sum(),
          rounds.stream().mapToLong(round -> round.load.errors()).sum());
    }

    private static double millis(Duration time) {
      return time.toNanos() / 1e6;
    }
  }

  /** A few seconds of one operation. */
  record Round(Wrk.Summary load, Cpu cpu) {}

  /** The first page of the long list and one deep in it. */
  record Pages(String ordering, Cpu firstMillis, Cpu deepMillis, double ratio) {}

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  String table() {
    return """
    %-28s %9s %8s %8s   %-17s  %-17s %7s
    %-28s %9s %8s %8s   %-17s  %-17s
    %s

    %-28s %8s   %-17s  %-17s
    %s

    first answer after %.0f ms, %.0f MB (PSS) after the run
    one RSA signature by itself: %.2f ms of CPU here, before the run
    """
        .formatted(
            "",
            "requests",
            "p50 ms",
            "p99 ms",
            "CPU ms a request,",
            "at most",
            "errors",
            "",
            "a second",
            "at %d/s".formatted(Pace.REQUESTS_PER_SECOND),
            "",
            "service + PostgreSQL",
            "",
            operations.stream().map(Report::row).collect(Collectors.joining("\n")),
            "%,d orders".formatted(Database.LONG_LIST),
            "ratio",
            "first page",
            "%,d deep".formatted(LongList.DEPTH),
            pages.stream().map(Report::row).collect(Collectors.joining("\n")),
            startUpMillis,
            pssMegabytes,
            machine.signatureMillis);
  }

  void write(Path directory) throws IOException {
    Files.writeString(directory.resolve("benchmark.json"), JSON.writeValueAsString(this) + "\n");
    Files.writeString(directory.resolve("benchmark.svg"), Chart.of(operations));
  }

  private static String row(Line line) {
    return "%-28s %9.0f %8.1f %8.1f   %-17s  %-17s %7d"
        .formatted(
            line.operation,
            line.requestsPerSecond,
            line.p50Millis,
            line.p99Millis,
            line.cpuMillis,
            line.goalMillis,
            line.errors);
  }

  private static String row(Pages pages) {
    return "%-28s %8.2f   %-17s  %-17s"
        .formatted("ordering=" + pages.ordering, pages.ratio, pages.firstMillis, pages.deepMillis);
  }
}
