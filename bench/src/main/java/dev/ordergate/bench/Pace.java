package dev.ordergate.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Load at a fixed rate, whether answers come or not. A latency counts from the moment the request
 * was due, so that a stall shows in all requests it delays.
 */
final class Pace {

  static final int REQUESTS_PER_SECOND = 100;

  private static final Duration INTERVAL = Duration.ofSeconds(1).dividedBy(REQUESTS_PER_SECOND);

  /** In the first second the client itself is still cold. */
  private static final int NOT_COUNTED = REQUESTS_PER_SECOND;

  private Pace() {}

  /** Latencies, sorted. */
  record Latencies(List<Duration> sorted) {

    Duration percentile(int percent) {
      int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
      return sorted.get(rank - 1);
    }
  }

  /**
   * Sends them all.
   *
   * @throws WrongAnswerException where an answer has another status
   */
  static Latencies run(Api api, List<HttpRequest> requests, int status)
      throws InterruptedException {
    List<Future<Duration>> latencies = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < requests.size(); i++) {
        HttpRequest request = requests.get(i);
        long due = start + INTERVAL.multipliedBy(i).toNanos();
        latencies.add(
            threads.submit(() -> {
              Thread.sleep(Duration.ofNanos(due - System.nanoTime()));
              api.send(request).requireStatus(status);
              return Duration.ofNanos(System.nanoTime() - due);
            }));
      }
    }
    List<Duration> counted = new ArrayList<>();
    for (Future<Duration> latency : latencies.subList(NOT_COUNTED, latencies.size())) {
      counted.add(get(latency));
    }
    return new Latencies(counted.stream().sorted().toList());
  }

  private static Duration get(Future<Duration> latency) throws InterruptedException {
    try {
      return latency.get();
    } catch (ExecutionException failure) {
      throw new WrongAnswerException("at a fixed rate: " + failure.getCause());
    }
  }
}
