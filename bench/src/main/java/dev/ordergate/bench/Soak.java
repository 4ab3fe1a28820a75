package dev.ordergate.bench;

import static dev.ordergate.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code bin/bench soak}: all operations at once, and the memory of the service meanwhile. */
final class Soak {

  private static final int ACCOUNTS = 1_000;
  private static final int ORDERS_EACH = 100;
  private static final Duration TIME = Duration.ofMinutes(10);
  private static final Duration SAMPLE = Duration.ofSeconds(5);
  private static final int SAMPLES_A_MINUTE = 12;

  /** Most of what people do is to look. */
  private static final Map<Operation, Integer> CONNECTIONS =
      Map.of(Operation.LIST, 8, Operation.GET, 4, Operation.CREATE, 2, Operation.REFRESH, 2);

  private Soak() {}

  static String measure(Surroundings surroundings, List<String> command)
      throws IOException, InterruptedException, SQLException {
    say("%,d accounts with %d orders each.".formatted(ACCOUNTS, ORDERS_EACH));
    List<Long> ids = surroundings.database().loadAccounts(ACCOUNTS, ORDERS_EACH);
    try (Service service = surroundings.startService(command);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Rounds rounds = new Rounds(surroundings, service, TIME);
      rounds.check(ids.getFirst());
      Path file = surroundings.directory().resolve("accounts.txt");
      Account.write(rounds.signIn(ids), file);
      say("Mixed load for %d minutes.".formatted(TIME.toMinutes()));
      Map<Operation, Future<Wrk.Summary>> load = new EnumMap<>(Operation.class);
      CONNECTIONS.forEach((operation, connections) ->
          load.put(
              operation,
              threads.submit(() ->
                  Wrk.run(
                      service.api().origin(),
                      connections,
                      TIME,
                      operation.script(file.toString())))));
      List<Double> megabytes = memory(service);
      StringBuilder table = new StringBuilder();
      for (var entry : load.entrySet()) {
        Wrk.Summary summary = get(entry.getValue());
        table.append(
            "%-28s %,10d requests, %d errors%n"
                .formatted(entry.getKey().title(), summary.requests(), summary.errors()));
      }
      return table + "\n" + table(megabytes);
    }
  }

  /** The mean of each minute. */
  private static List<Double> memory(Service service) throws InterruptedException {
    List<Double> minutes = new ArrayList<>();
    for (int minute = 0; minute < TIME.toMinutes(); minute++) {
      double sum = 0;
      for (int sample = 0; sample < SAMPLES_A_MINUTE; sample++) {
        Thread.sleep(SAMPLE);
        sum += ProcessFiles.proportionalSetSize(service.process()) / 1e6;
      }
      minutes.add(sum / SAMPLES_A_MINUTE);
    }
    return minutes;
  }

  private static String table(List<Double> megabytes) {
    StringBuilder table = new StringBuilder("minute   MB (PSS)\n");
    for (int minute = 0; minute < megabytes.size(); minute++) {
      table.append("%6d %10.0f%n".formatted(minute + 1, megabytes.get(minute)));
    }
    return table.toString();
  }

  private static Wrk.Summary get(Future<Wrk.Summary> load) throws InterruptedException {
    try {
      return load.get();
    } catch (ExecutionException failure) {
      throw new WrongAnswerException("under mixed load: " + failure.getCause());
    }
  }
}
