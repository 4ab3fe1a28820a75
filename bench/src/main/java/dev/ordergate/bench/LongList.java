package dev.ordergate.bench;

import dev.ordergate.bench.Report.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Pages of a list of a million orders, at its beginning and deep in it. They are measured in turns,
 * so that other load on the machine meets both.
 */
final class LongList {

  /** Where a deep page begins: that of 20 orders is number 20,000. */
  static final int DEPTH = 400_000;

  private static final int LIMIT = 20;
  private static final int LONGEST_PAGE = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final int ROUNDS = 3;
  private static final Pattern NEXT = Pattern.compile("&cursor=([^&>]+)>; rel=\"next\"");

  /** What {@code ordering} may be, and the same in SQL. */
  record Ordering(String parameter, String sql) {}

  private final Database database;
  private final Service service;
  private final Account account;
  private final Path accountFile;

  LongList(Database database, Service service, Account account, Path accountFile)
      throws IOException {
    this.database = database;
    this.service = service;
    this.account = account;
    this.accountFile = accountFile;
    Account.write(List.of(account), accountFile);
  }

  /** Walks through the list in all these orderings at once, then measures one after another. */
  List<Pages> compare(List<Ordering> orderings)
      throws IOException, InterruptedException, SQLException {
    List<Future<String>> walks;
    try (ExecutorService walkers = Executors.newVirtualThreadPerTaskExecutor()) {
      walks =
          orderings.stream()
              .map(ordering -> walkers.submit(() -> walk(ordering.parameter())))
              .toList();
    }
    List<Pages> pages = new ArrayList<>();
    for (int i = 0; i < orderings.size(); i++) {
      pages.add(compare(orderings.get(i), result(walks.get(i))));
    }
    return pages;
  }

  private Pages compare(Ordering ordering, String cursor)
      throws IOException, InterruptedException, SQLException {
    String first = "/api/orders/?limit=%d&ordering=%s".formatted(LIMIT, ordering.parameter());
    String deep = first + "&cursor=" + cursor;
    check(first, ordering.sql(), 0);
    check(deep, ordering.sql(), DEPTH);
    run(first, WARM_UP);
    run(deep, WARM_UP);
    List<Cpu> ofFirst = new ArrayList<>();
    List<Cpu> ofDeep = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ofFirst.add(measure(first));
      ofDeep.add(measure(deep));
    }
    Cpu atFirst = Cpu.mean(ofFirst);
    Cpu atDepth = Cpu.mean(ofDeep);
    return new Pages(ordering.parameter(), atFirst, atDepth, atDepth.total() / atFirst.total());
  }

  /** The cursor at the depth. Nobody but the service can write it, so this goes there. */
  private String walk(String ordering) throws InterruptedException {
    String list = "/api/orders/?limit=%d&ordering=%s".formatted(LONGEST_PAGE, ordering);
    String cursor = "";
    for (int place = 0; place < DEPTH; place += LONGEST_PAGE) {
      String path = cursor.isEmpty() ? list : list + "&cursor=" + cursor;
      Matcher next = NEXT.matcher(get(path).response().headers().firstValue("Link").orElseThrow());
      if (!next.find()) {
        throw new WrongAnswerException("The list ends before " + place);
      }
      cursor = next.group(1);
    }
    return cursor;
  }

  private static String result(Future<String> walk) throws InterruptedException {
    try {
      return walk.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof WrongAnswerException wrong
          ? wrong
          : new IllegalStateException(failed.getCause());
    }
  }

  private void check(String path, String sql, int offset)
      throws InterruptedException, SQLException {
    List<Long> expected =
        database.numbers(
            "select id from orders where account_id = %d order by %s offset %d limit %d"
                .formatted(account.id(), sql, offset, LIMIT));
    List<Long> shown =
        StreamSupport.stream(get(path).body().spliterator(), false)
            .map(order -> order.path("id").asLong())
            .toList();
    if (!shown.equals(expected)) {
      throw new WrongAnswerException("%s shows %s, not %s".formatted(path, shown, expected));
    }
  }

  private Cpu measure(String path) throws IOException, InterruptedException, SQLException {
    Meter meter = Meter.start(service.process(), database.process());
    return meter.each(run(path, ROUND).requests());
  }

  private Wrk.Summary run(String path, Duration time) throws IOException, InterruptedException {
    return Wrk.run(service.api().origin(), time, List.of("read.lua", accountFile.toString(), path));
  }

  private Api.Answer get(String path) throws InterruptedException {
    return service.api().send(service.api().get(path, account)).requireStatus(200);
  }
}
