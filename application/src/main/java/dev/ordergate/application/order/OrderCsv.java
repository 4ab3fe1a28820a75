package dev.ordergate.application.order;

import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.ListOrders.Query;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders as lines of CSV (RFC 4180) that no spreadsheet takes for formulas. */
public final class OrderCsv {

  /** What it is sent as. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private static final String HEADER = "id,title,description,status,created_at,updated_at\r\n";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private OrderCsv() {}

  /** The name of a file that is written {@code now}. */
  public static String fileName(Instant now) {
    return "orders-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".csv";
  }

  /**
   * Writes all of an {@code owner}'s list. One page is in memory at a time, and no transaction is
   * open while a slow client reads it. Once it has begun it waits for others who search, as it can
   * no longer be refused.
   *
   * @param beforeEachPage what may end it by throwing
   */
  public static void write(
      ListOrders orders,
      Runnable beforeEachPage,
      AccountId owner,
      OrderFilter filter,
      Ordering ordering,
      OutputStream output)
      throws IOException {
    output.write(HEADER.getBytes(StandardCharsets.UTF_8));
    Optional<Query> query =
        Optional.of(
            new Query(
                Optional.of(owner), filter, ordering, ListOrders.MAX_LIMIT, Optional.empty()));
    while (query.isPresent()) {
      Query current = query.get();
      beforeEachPage.run();
      Page page = orders.list(current);
      for (Order order : page.orders()) {
        output.write(line(order).getBytes(StandardCharsets.UTF_8));
      }
      query = page.next().map(place -> current.at(place).patiently());
    }
  }

  private static String line(Order order) {
    return Stream.of(
            Long.toString(order.id().value()),
            order.title().value(),
            order.description().value(),
            order.status().name(),
            order.createdAt().toString(),
            order.updatedAt().toString())
        .map(OrderCsv::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String harmless = formula ? "'" + text : text;
    boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
