package dev.ordergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.bench.Api.Answer;
import dev.ordergate.bench.Report.Line;
import dev.ordergate.bench.Report.Machine;
import dev.ordergate.bench.Report.Pages;
import dev.ordergate.bench.Report.Round;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measurement behind {@code bin/bench}. */
public final class Bench {

  private static final long START = System.nanoTime();
  private static final Duration ROUND = Duration.ofSeconds(4);

  /** The service's compiler is through after some ten thousand requests of a kind. */
  private static final int WARM_UP_ROUNDS = 5;

  private static final int ROUNDS = 3;
  private static final int ACCOUNTS_A_ROUND = 40;

  private final Path directory;
  private final Database database;
  private final Service service;

  /** Each round takes others, so that no refresh token is used in two of them. */
  private final List<Account> accounts;

  private Bench(Path directory, Database database, Service service, List<Account> accounts) {
    this.directory = directory;
    this.database = database;
    this.service = service;
    this.accounts = accounts;
  }

  /** Takes the path of the artifact and the options of its JVM. */
  public static void main(String... args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    try {
      Report report = measure(Path.of(args[0]), args[1]);
      report.write(Path.of("docs"));
      say("docs/benchmark.json and docs/benchmark.svg are written.");
      System.out.println("\n" + report.table());
      System.exit(0);
    } catch (WrongAnswerException wrong) {
      System.err.println("Nothing is measured that is not right. " + wrong.getMessage());
      System.exit(1);
    }
  }

  private static Report measure(Path artifact, String options)
      throws IOException, InterruptedException, SQLException {
    Machine machine = Machine.now();
    Path directory = Files.createDirectories(Path.of("target/bench")).toRealPath();
    try (Surroundings surroundings = Surroundings.start(directory)) {
      Database database = surroundings.database();
      say("The first start makes the schema.");
      surroundings.startService(artifact, options).close();
      say("1,000 accounts with 100 orders each.");
      List<Long> ids = database.loadAccounts();
      try (Service service = surroundings.startService(artifact, options)) {
        List<Long> orders =
            database.numbers("select max(id) from orders group by account_id order by account_id");
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
          accounts.add(signedIn(service, ids.get(i), orders.get(i)));
        }
        Bench bench = new Bench(directory, database, service, accounts);
        List<Line> operations = bench.operations();
        List<Pages> pages = bench.pages();
        return new Report(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            machine,
            options,
            service.startUp().toMillis(),
            ProcessFiles.proportionalSetSize(service.process()) / 1e6,
            operations,
            pages);
      }
    }
  }

  private static Account signedIn(Service service, long id, long order)
      throws InterruptedException {
    JsonNode pair = service.api().mint(Database.session(id)).requireStatus(200).body();
    return new Account(id, pair.path("access").asText(), pair.path("refresh").asText(), order);
  }

  /** In turns, so that other load on the machine meets all of them. */
  private List<Line> operations() throws IOException, InterruptedException, SQLException {
    List<Account> paced =
        accounts.subList((WARM_UP_ROUNDS + ROUNDS) * ACCOUNTS_A_ROUND, accounts.size());
    for (Operation operation : Operation.values()) {
      Answer answer = service.api().send(operation.request(service.api(), paced.getFirst()));
      operation.check(answer.requireStatus(operation.status()).body());
    }
    Map<Operation, List<Round>> rounds = new EnumMap<>(Operation.class);
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      say(round < WARM_UP_ROUNDS ? "Warming up." : "Measuring.");
      for (Operation operation : Operation.values()) {
        Round result = round(operation, round);
        if (round >= WARM_UP_ROUNDS) {
          rounds.computeIfAbsent(operation, first -> new ArrayList<>()).add(result);
        }
      }
    }
    say("Measuring latency at a fixed rate.");
    List<Line> lines = new ArrayList<>();
    for (var entry : rounds.entrySet()) {
      Pace.Latencies latencies = pace(entry.getKey(), paced.subList(1, paced.size()));
      lines.add(Line.of(entry.getKey(), entry.getValue(), latencies));
    }
    return lines;
  }

  private Round round(Operation operation, int number)
      throws IOException, InterruptedException, SQLException {
    int first = number * ACCOUNTS_A_ROUND;
    Path file = directory.resolve("accounts.txt");
    Account.write(accounts.subList(first, first + ACCOUNTS_A_ROUND), file);
    long before = evidence(operation);
    Meter meter = Meter.start(service.process(), database.process());
    Wrk.Summary load = Wrk.run(service.api().origin(), ROUND, operation.script(file.toString()));
    Cpu cpu = meter.each(load.requests());
    long done = evidence(operation) - before;
    if (!operation.evidence().isEmpty() && done < load.requests()) {
      throw new WrongAnswerException(
          "%s left %d traces of %d requests".formatted(operation.title(), done, load.requests()));
    }
    return new Round(load, cpu);
  }

  private Pace.Latencies pace(Operation operation, List<Account> paced)
      throws InterruptedException {
    List<HttpRequest> requests =
        paced.stream().map(account -> operation.request(service.api(), account)).toList();
    return Pace.run(service.api(), requests, operation.status());
  }

  private long evidence(Operation operation) throws SQLException {
    return operation.evidence().isEmpty() ? 0 : database.numbers(operation.evidence()).getFirst();
  }

  private List<Pages> pages() throws IOException, InterruptedException, SQLException {
    say("One account with 1,000,000 orders.");
    long id = database.loadLongList();
    long order = database.numbers("select max(id) from orders").getFirst();
    Account account = signedIn(service, id, order);
    LongList list = new LongList(database, service, account, directory.resolve("account.txt"));
    List<Pages> pages = new ArrayList<>();
    pages.add(list.compare("-created_at", "created_at desc, id desc"));
    pages.add(list.compare("-updated_at", "updated_at desc, id desc"));
    pages.add(list.compare("-title", "title collate \"C\" desc, id desc"));
    return pages;
  }

  private static void say(String line) {
    System.out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - START).toSeconds(), line);
  }
}
