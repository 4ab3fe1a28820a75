package dev.ordergate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** What Linux knows of a process (proc_pid_stat(5) and proc_pid_smaps(5)). */
final class ProcessFiles {

  /** The unit of all times in /proc, on every platform that Java runs on. */
  private static final Duration TICK = Duration.ofMillis(10);

  private static final int UTIME = 11;
  private static final int STIME = 12;
  private static final int OF_ENDED_CHILDREN = 2;

  private ProcessFiles() {}

  /** CPU time so far, in user and system mode. */
  static Duration cpu(ProcessHandle process) {
    return cpu(process, UTIME, STIME);
  }

  /** The same for a process and its children, those that have ended included. */
  static Duration cpuWithChildren(ProcessHandle parent) {
    Duration children =
        parent.children().map(ProcessFiles::cpu).reduce(Duration.ZERO, Duration::plus);
    return children.plus(
        cpu(parent, UTIME, STIME, UTIME + OF_ENDED_CHILDREN, STIME + OF_ENDED_CHILDREN));
  }

  /** Memory in bytes, what is shared counted in proportion. */
  static long proportionalSetSize(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(file(process, "smaps_rollup"))) {
      String line =
          lines.filter(candidate -> candidate.startsWith("Pss:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration cpu(ProcessHandle process, int... fields) {
    try {
      String stat = Files.readString(file(process, "stat"));
      // The name before them may hold spaces.
      String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return TICK.multipliedBy(
          Arrays.stream(fields).mapToLong(field -> Long.parseLong(values[field])).sum());
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
      // Its parent counts it from now on.
      return Duration.ZERO;
    }
  }

  private static Path file(ProcessHandle process, String name) {
    return Path.of("/proc", Long.toString(process.pid()), name);
  }
}
