package dev.ordergate.bench;

import static dev.ordergate.bench.Bench.say;

import dev.ordergate.bench.Report.Round;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code bin/bench accounts}: what a request costs among few accounts and among many, in one
 * process. Each round has as many people at it, from all over the table, none in two rounds.
 */
final class Growth {

  private static final int FEW = 1_000;
  private static final int MANY = 50_000;
  private static final int ORDERS_EACH = 20;
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int WARM_UP_ROUNDS = 5;
  private static final int ROUNDS = 3;
  private static final int ACCOUNTS_A_ROUND = 100;

  private Growth() {}

  static String measure(Surroundings surroundings, List<String> command)
      throws IOException, InterruptedException, SQLException {
    Database database = surroundings.database();
    say("%,d accounts with %d orders each.".formatted(FEW, ORDERS_EACH));
    List<Long> ids = new ArrayList<>(database.loadAccounts(FEW, ORDERS_EACH));
    try (Service service = surroundings.startService(command)) {
      Rounds rounds = new Rounds(surroundings, service, ROUND);
      rounds.check(ids.getFirst());
      List<List<Account>> loaded = spread(rounds, ids, WARM_UP_ROUNDS + ROUNDS);
      say("Warming up.");
      rounds.run(loaded.subList(0, WARM_UP_ROUNDS));
      say("Measuring.");
      var few = rounds.run(loaded.subList(WARM_UP_ROUNDS, loaded.size()));
      say("%,d accounts with %d orders each.".formatted(MANY, ORDERS_EACH));
      ids.addAll(database.loadAccounts(MANY - FEW, ORDERS_EACH));
      loaded = spread(rounds, ids, 1 + ROUNDS);
      say("Warming up.");
      rounds.run(loaded.subList(0, 1));
      say("Measuring.");
      return table(few, rounds.run(loaded.subList(1, loaded.size())));
    }
  }

  private static List<List<Account>> spread(Rounds rounds, List<Long> ids, int number)
      throws InterruptedException, SQLException {
    int people = number * ACCOUNTS_A_ROUND;
    List<Account> accounts =
        rounds.signIn(
            IntStream.range(0, people)
                .mapToObj(i -> ids.get((int) ((long) i * ids.size() / people)))
                .toList());
    return IntStream.range(0, number)
        .mapToObj(round ->
            IntStream.range(0, ACCOUNTS_A_ROUND)
                .mapToObj(i -> accounts.get(i * number + round))
                .toList())
        .toList();
  }

  private static String table(Map<Operation, List<Round>> few, Map<Operation, List<Round>> many) {
    StringBuilder table =
        new StringBuilder(
            "%-28s %-17s  %-17s %s%n"
                .formatted(
                    "CPU ms a request",
                    "%,d accounts".formatted(FEW),
                    "%,d accounts".formatted(MANY),
                    "ratio"));
    for (Operation operation : Operation.values()) {
      Cpu before = mean(few, operation);
      Cpu after = mean(many, operation);
      table.append(
          "%-28s %-17s  %-17s %5.2f%n"
              .formatted(operation.title(), before, after, after.total() / before.total()));
    }
    return table.toString();
  }

  private static Cpu mean(Map<Operation, List<Round>> rounds, Operation operation) {
    return Cpu.mean(rounds.getOrDefault(operation, List.of()).stream().map(Round::cpu).toList());
  }
}
