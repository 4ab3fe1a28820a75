package dev.ordergate.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.fixture.Queries;
import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.ListOrders.Query;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Title;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCsvTest {

  private static final AccountId OWNER = new AccountId(7);
  private static final Instant CREATED = Instant.parse("2023-10-15T12:30:45Z");
  private static final String HEADER = "id,title,description,status,created_at,updated_at\r\n";
  private static final String REST = ",PENDING,2023-10-15T12:30:45Z,2023-10-15T12:30:45Z\r\n";

  @Test
  void no_orders_are_a_header() throws IOException {
    assertThat(csv(List.of(page(Optional.empty())))).isEqualTo(HEADER);
  }

  @Test
  void what_needs_no_quotes_has_none() throws IOException {
    assertThat(csv(order(5, "Tisch für Jürgen", "It's = fine")))
        .isEqualTo("5,Tisch für Jürgen,It's = fine" + REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oak, ash", "oak\nash", "oak\r\nash"})
  void commas_and_line_breaks_are_quoted(String description) throws IOException {
    assertThat(csv(order(5, "Table", description)))
        .isEqualTo("5,Table,\"" + description + "\"" + REST);
  }

  @Test
  void quotes_are_quoted_and_doubled() throws IOException {
    assertThat(csv(order(5, "The \"best\"", ""))).isEqualTo("5,\"The \"\"best\"\"\"," + REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t"})
  void what_a_spreadsheet_would_compute_begins_with_an_apostrophe(String start) throws IOException {
    assertThat(csv(order(5, "Table", start + "1+1"))).isEqualTo("5,Table,'" + start + "1+1" + REST);
  }

  @Test
  void so_does_what_begins_with_a_line_break_of_another_system() throws IOException {
    assertThat(csv(order(5, "Table", "\r=1+1"))).isEqualTo("5,Table,\"'\r=1+1\"" + REST);
  }

  @Test
  void the_file_bears_the_day_in_utc() {
    assertThat(OrderCsv.fileName(Instant.parse("2023-10-15T23:59:59Z")))
        .isEqualTo("orders-2023-10-15.csv");
  }

  @Test
  void page_follows_page_to_the_end_of_the_list_however_many_search() throws IOException {
    OrderPosition second =
        new OrderPosition(new Edge.Time(CREATED), new OrderId(2), Direction.FORWARD);
    List<Page> pages =
        List.of(
            page(Optional.of(second), order(3, "Third", "")),
            page(Optional.empty(), order(2, "Second", ""), order(1, "First", "")));

    assertThat(csv(pages))
        .isEqualTo(HEADER + "3,Third," + REST + "2,Second," + REST + "1,First," + REST);
  }

  private static String csv(Order order) throws IOException {
    String csv = csv(List.of(page(Optional.empty(), order)));
    assertThat(csv).startsWith(HEADER);
    return csv.substring(HEADER.length());
  }

  private static String csv(List<Page> pages) throws IOException {
    List<Query> asked = new ArrayList<>();
    List<Integer> askedBefore = new ArrayList<>();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Query first = Queries.newestFirst(OWNER, ListOrders.MAX_LIMIT, Optional.empty());

    OrderCsv.write(
        query -> {
          asked.add(query);
          return pages.get(asked.size() - 1);
        },
        () -> askedBefore.add(asked.size()),
        OWNER,
        OrderFilter.NONE,
        Ordering.NEWEST_FIRST,
        output);

    List<Query> expected = new ArrayList<>(List.of(first));
    pages.forEach(
        page -> page.next().map(place -> first.at(place).patiently()).ifPresent(expected::add));
    assertThat(asked).isEqualTo(expected);
    assertThat(askedBefore).isEqualTo(IntStream.range(0, pages.size()).boxed().toList());
    return output.toString(StandardCharsets.UTF_8);
  }

  private static Page page(Optional<OrderPosition> next, Order... orders) {
    return new Page(List.of(orders), next, Optional.empty());
  }

  private static Order order(long id, String title, String description) {
    return new NewOrder(OWNER, new Title(title), new Description(description), CREATED)
        .numbered(new OrderId(id));
  }
}
