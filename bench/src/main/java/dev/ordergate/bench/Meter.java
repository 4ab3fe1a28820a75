package dev.ordergate.bench;

import java.time.Duration;

/** Reads the CPU time of the service and of PostgreSQL before and after a run. */
final class Meter {

  private final ProcessHandle service;
  private final ProcessHandle postgresql;
  private final Duration serviceTime;
  private final Duration postgresqlTime;

  private Meter(ProcessHandle service, ProcessHandle postgresql) {
    this.service = service;
    this.postgresql = postgresql;
    this.serviceTime = ProcessFiles.cpu(service);
    this.postgresqlTime = ProcessFiles.cpuWithChildren(postgresql);
  }

  static Meter start(ProcessHandle service, ProcessHandle postgresql) {
    return new Meter(service, postgresql);
  }

  Cpu each(long requests) {
    return new Cpu(
        millis(ProcessFiles.cpu(service).minus(serviceTime)) / requests,
        millis(ProcessFiles.cpuWithChildren(postgresql).minus(postgresqlTime)) / requests);
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
