package dev.ordergate.bench;

import dev.ordergate.bench.Api.Answer;
import dev.ordergate.bench.Report.Round;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds of load, all operations in turns, so that other load on the machine meets all of them.
 *
 * @param time of one operation in one round
 */
record Rounds(Surroundings surroundings, Service service, Duration time) {

  /** Signs people in, who have orders. */
  List<Account> signIn(List<Long> ids) throws InterruptedException, SQLException {
    List<Long> orders =
        surroundings
            .database()
            .numbers(
                """
                select max(orders.id) from unnest('{%s}'::bigint[]) account
                join orders on account_id = account group by account order by account
                """
                    .formatted(String.join(",", ids.stream().map(String::valueOf).toList())));
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      accounts.add(Account.signedIn(service.api(), ids.get(i), orders.get(i)));
    }
    return accounts;
  }

  /** Judges one answer of each operation to this account. */
  void check(long id) throws InterruptedException, SQLException {
    Account account = signIn(List.of(id)).getFirst();
    for (Operation operation : Operation.values()) {
      Answer answer = service.api().send(operation.request(service.api(), account));
      operation.check(answer.requireStatus(operation.status()).body());
    }
  }

  /** One round for each list of accounts: no refresh token may be used in two of them. */
  Map<Operation, List<Round>> run(List<List<Account>> accounts)
      throws IOException, InterruptedException, SQLException {
    Map<Operation, List<Round>> rounds = new EnumMap<>(Operation.class);
    for (List<Account> some : accounts) {
      for (Operation operation : Operation.values()) {
        rounds.computeIfAbsent(operation, first -> new ArrayList<>()).add(round(operation, some));
      }
    }
    return rounds;
  }

  private Round round(Operation operation, List<Account> accounts)
      throws IOException, InterruptedException, SQLException {
    Path file = surroundings.directory().resolve("accounts.txt");
    Account.write(accounts, file);
    long before = evidence(operation);
    Meter meter = Meter.start(service.process(), surroundings.database().process());
    Wrk.Summary load = Wrk.run(service.api().origin(), time, operation.script(file.toString()));
    Cpu cpu = meter.each(load.requests());
    long done = evidence(operation) - before;
    if (!operation.evidence().isEmpty() && done < load.requests()) {
      throw new WrongAnswerException(
          "%s left %d traces of %d requests".formatted(operation.title(), done, load.requests()));
    }
    return new Round(load, cpu);
  }

  private long evidence(Operation operation) throws SQLException {
    return operation.evidence().isEmpty()
        ? 0
        : surroundings.database().numbers(operation.evidence()).getFirst();
  }
}
