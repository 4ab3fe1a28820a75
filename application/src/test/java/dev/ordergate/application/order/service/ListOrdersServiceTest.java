package dev.ordergate.application.order.service;

import static dev.ordergate.application.order.service.OrderScenario.OWNER;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.fixture.Queries;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.ListOrders.Query;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListOrdersServiceTest {

  private final OrderScenario scenario = new OrderScenario();

  @Test
  void an_account_without_orders_has_one_empty_page() {
    assertThat(list(2, Optional.empty()))
        .isEqualTo(new Page(List.of(), Optional.empty(), Optional.empty()));
  }

  @Test
  void orders_that_fit_are_one_page() {
    place(2);

    Page page = list(2, Optional.empty());

    assertThat(titles(page)).containsExactly("2", "1");
    assertThat(page.next()).isEmpty();
    assertThat(page.previous()).isEmpty();
  }

  @Test
  void pages_lead_to_the_end_and_back_to_the_start() {
    place(5);

    Page first = list(2, Optional.empty());
    Page second = list(2, first.next());
    Page third = list(2, second.next());

    assertThat(Stream.of(first, second, third).map(ListOrdersServiceTest::titles))
        .containsExactly(List.of("5", "4"), List.of("3", "2"), List.of("1"));
    assertThat(first.previous()).isEmpty();
    assertThat(third.next()).isEmpty();

    Page secondAgain = list(2, third.previous());
    Page firstAgain = list(2, secondAgain.previous());
    assertThat(secondAgain).isEqualTo(second);
    assertThat(firstAgain).isEqualTo(first);
  }

  @Test
  void what_is_created_or_deleted_meanwhile_makes_no_order_be_skipped_or_seen_twice() {
    List<Order> placed = place(4);
    Page first = list(2, Optional.empty());

    place(1);
    scenario.delete(placed.get(2).id());

    assertThat(titles(first)).containsExactly("4", "3");
    assertThat(titles(list(2, first.next()))).containsExactly("2", "1");
  }

  @Test
  void a_next_page_whose_orders_are_gone_is_empty_and_leads_back() {
    List<Order> placed = place(5);
    Page first = list(2, Optional.empty());
    Page second = list(2, first.next());
    scenario.delete(placed.getFirst().id());

    Page third = list(2, second.next());

    assertThat(third.orders()).isEmpty();
    assertThat(third.next()).isEmpty();
    assertThat(titles(list(2, third.previous()))).isEqualTo(titles(second));
  }

  @Test
  void a_previous_page_whose_orders_are_gone_is_empty_and_leads_back() {
    List<Order> placed = place(4);
    Page first = list(2, Optional.empty());
    Page second = list(2, first.next());
    placed.subList(2, 4).forEach(order -> scenario.delete(order.id()));

    Page before = list(2, second.previous());

    assertThat(before.orders()).isEmpty();
    assertThat(before.previous()).isEmpty();
    assertThat(titles(list(2, before.next()))).isEqualTo(titles(second));
  }

  @Test
  void a_page_has_at_most_a_mebibyte_of_descriptions() {
    Description longest = new Description("😀".repeat(Description.MAX_LENGTH));
    int count = ListOrders.MAX_BYTES / Description.MAX_BYTES;
    IntStream.rangeClosed(0, count)
        .mapToObj(n -> new NewOrder(OWNER, new Title("" + n), longest, scenario.clock.instant()))
        .forEach(order -> scenario.orders.add(order, Source.API));

    Page first = list(ListOrders.MAX_LIMIT, Optional.empty());
    Page second = list(ListOrders.MAX_LIMIT, first.next());

    assertThat(first.orders()).hasSize(count);
    assertThat(titles(second)).containsExactly("0");
    assertThat(second.next()).isEmpty();
    assertThat(list(ListOrders.MAX_LIMIT, second.previous())).isEqualTo(first);
  }

  @Test
  void somebody_elses_orders_are_not_listed() {
    place(1);

    assertThat(list(Queries.newestFirst(SOMEBODY_ELSE, 2, Optional.empty())).orders()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 201})
  void a_page_has_1_to_200_orders(int limit) {
    assertThatThrownBy(() -> Queries.newestFirst(OWNER, limit, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Order> place(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> {
          scenario.clock.advance(Duration.ofSeconds(1));
          return scenario.place(Integer.toString(n));
        })
        .toList();
  }

  private Page list(int limit, Optional<OrderPosition> position) {
    return list(Queries.newestFirst(OWNER, limit, position));
  }

  private Page list(Query query) {
    return new ListOrdersService(scenario.orders).list(query);
  }

  private static List<String> titles(Page page) {
    return page.orders().stream().map(order -> order.title().value()).toList();
  }
}
