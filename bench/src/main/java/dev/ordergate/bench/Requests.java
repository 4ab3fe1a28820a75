package dev.ordergate.bench;

import static dev.ordergate.bench.Bench.say;

import dev.ordergate.bench.Report.Line;
import dev.ordergate.bench.Report.Machine;
import dev.ordergate.bench.Report.Pages;
import dev.ordergate.bench.Report.Round;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code bin/bench}: what each operation costs, and pages of a long list. */
final class Requests {

  private static final int ACCOUNTS = 1_000;
  private static final int ORDERS_EACH = 100;
  private static final Duration ROUND = Duration.ofSeconds(4);

  /** The service's compiler is through after some ten thousand requests of a kind. */
  private static final int WARM_UP_ROUNDS = 6;

  private static final int ROUNDS = 3;
  private static final int ACCOUNTS_A_ROUND = 40;

  private final Surroundings surroundings;
  private final Service service;

  private Requests(Surroundings surroundings, Service service) {
    this.surroundings = surroundings;
    this.service = service;
  }

  /** Writes the report; returns it as a table. */
  static String measure(Surroundings surroundings, List<String> command)
      throws IOException, InterruptedException, SQLException {
    Machine machine = Machine.now();
    say("%,d accounts with %d orders each.".formatted(ACCOUNTS, ORDERS_EACH));
    List<Long> ids = surroundings.database().loadAccounts(ACCOUNTS, ORDERS_EACH);
    try (Service service = surroundings.startService(command)) {
      Requests requests = new Requests(surroundings, service);
      List<Line> operations = requests.operations(ids);
      List<Pages> pages = requests.pages();
      Report report =
          new Report(
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              machine,
              System.getProperty("bench.options"),
              service.startUp().toMillis(),
              ProcessFiles.proportionalSetSize(service.process()) / 1e6,
              operations,
              pages);
      report.write(Path.of("docs"));
      say("docs/benchmark.json and docs/benchmark.svg are written.");
      return report.table();
    }
  }

  private List<Line> operations(List<Long> ids)
      throws IOException, InterruptedException, SQLException {
    Rounds rounds = new Rounds(surroundings, service, ROUND);
    List<List<Account>> loaded = new ArrayList<>();
    rounds.check(ids.getFirst());
    List<Account> accounts = rounds.signIn(ids);
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      int first = round * ACCOUNTS_A_ROUND;
      loaded.add(accounts.subList(first, first + ACCOUNTS_A_ROUND));
    }
    List<Account> others = accounts.subList(loaded.size() * ACCOUNTS_A_ROUND, accounts.size());
    say("Warming up.");
    rounds.run(loaded.subList(0, WARM_UP_ROUNDS));
    say("Measuring.");
    Map<Operation, List<Round>> results = rounds.run(loaded.subList(WARM_UP_ROUNDS, loaded.size()));
    say("Measuring latency at a fixed rate.");
    List<Line> lines = new ArrayList<>();
    for (var entry : results.entrySet()) {
      Pace.Latencies latencies = pace(entry.getKey(), others);
      lines.add(Line.of(entry.getKey(), entry.getValue(), latencies));
    }
    return lines;
  }

  private Pace.Latencies pace(Operation operation, List<Account> paced)
      throws InterruptedException {
    List<HttpRequest> requests =
        paced.stream().map(account -> operation.request(service.api(), account)).toList();
    return Pace.run(service.api(), requests, operation.status());
  }

  private List<Pages> pages() throws IOException, InterruptedException, SQLException {
    say("One account with %,d orders.".formatted(Database.LONG_LIST));
    Database database = surroundings.database();
    long id = database.loadLongList();
    long order = database.numbers("select max(id) from orders").getFirst();
    Account account = Account.signedIn(service.api(), id, order);
    LongList list =
        new LongList(database, service, account, surroundings.directory().resolve("account.txt"));
    return list.compare(
        List.of(
            new LongList.Ordering("-created_at", "created_at desc, id desc"),
            new LongList.Ordering("-updated_at", "updated_at desc, id desc"),
            new LongList.Ordering("-title", "title collate \"C\" desc, id desc")));
  }
}
