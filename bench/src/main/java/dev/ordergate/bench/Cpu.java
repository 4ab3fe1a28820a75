package dev.ordergate.bench;

import java.util.List;

/** CPU time of one request in milliseconds. */
record Cpu(double service, double postgresql) {

  double total() {
    return service + postgresql;
  }

  @Override
  public String toString() {
    return "%.2f + %.2f".formatted(service, postgresql);
  }

  static Cpu mean(List<Cpu> rounds) {
    return new Cpu(
        rounds.stream().mapToDouble(Cpu::service).average().orElseThrow(),
        rounds.stream().mapToDouble(Cpu::postgresql).average().orElseThrow());
  }
}
