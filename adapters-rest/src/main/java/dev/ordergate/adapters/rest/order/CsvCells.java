package dev.ordergate.adapters.rest.order;

import dev.ordergate.domain.order.Order;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders as lines of CSV (RFC 4180) that no spreadsheet takes for formulas. */
final class CsvCells {

  /** The names of the columns. */
  static final String HEADER = "id,title,description,status,created_at,updated_at\r\n";

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvCells() {}

  static String lines(List<Order> orders) {
    return orders.stream().map(CsvCells::line).collect(Collectors.joining());
  }

  private static String line(Order order) {
    return Stream.of(
            Long.toString(order.id().value()),
            order.title().value(),
            order.description().value(),
            order.status().name(),
            order.createdAt().toString(),
            order.updatedAt().toString())
        .map(CsvCells::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String harmless = formula ? "'" + text : text;
    boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
