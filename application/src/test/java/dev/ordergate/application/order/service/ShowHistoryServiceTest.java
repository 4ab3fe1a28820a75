package dev.ordergate.application.order.service;

import static dev.ordergate.application.fixture.People.NOW;
import static dev.ordergate.application.order.service.OrderScenario.SOMEBODY_ELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderField;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShowHistoryServiceTest {

  private static final Title TITLE = new Title("Title");

  private final OrderScenario scenario = new OrderScenario();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final AccountId ada = People.register(accounts).id();
  private final ShowHistory showing =
      new ShowHistoryService(scenario.orders, scenario.history, accounts);

  @Test
  void every_change_tells_who_made_it_when_from_what_to_what_and_why() {
    Order order = place(Source.WEB);
    scenario.clock.advance(Duration.ofMinutes(1));
    revise(order, Optional.of(new Title("New")), Optional.empty(), "");
    scenario.clock.advance(Duration.ofMinutes(1));
    revise(order, Optional.of(TITLE), Optional.of(OrderStatus.ON_HOLD), "no parts");

    assertThat(show(order.id()))
        .containsExactly(
            entry(
                order,
                1,
                OrderEvent.Type.CREATE,
                Map.of(
                    OrderField.TITLE, new FieldChange(Optional.empty(), "Title"),
                    OrderField.DESCRIPTION, new FieldChange(Optional.empty(), ""),
                    OrderField.STATUS, new FieldChange(Optional.empty(), "PENDING")),
                "",
                Source.WEB),
            entry(
                order,
                2,
                OrderEvent.Type.REVISE,
                Map.of(OrderField.TITLE, new FieldChange(Optional.of("Title"), "New")),
                "",
                Source.API),
            entry(
                order,
                3,
                OrderEvent.Type.STATUS,
                Map.of(
                    OrderField.TITLE, new FieldChange(Optional.of("New"), "Title"),
                    OrderField.STATUS, new FieldChange(Optional.of("PENDING"), "ON_HOLD")),
                "no parts",
                Source.API));
  }

  @Test
  void what_changes_nothing_and_what_is_refused_leaves_no_entry() {
    Order order = place(Source.API);

    revise(order, Optional.of(TITLE), Optional.of(OrderStatus.PENDING), "just so");
    revise(order, Optional.empty(), Optional.of(OrderStatus.COMPLETED), "");
    revise(order, Optional.empty(), Optional.of(OrderStatus.ON_HOLD), "refused");

    assertThat(show(order.id()))
        .extracting(entry -> entry.event().type())
        .containsExactly(OrderEvent.Type.CREATE, OrderEvent.Type.STATUS);
  }

  @Test
  void an_erased_actor_has_no_name() {
    Order order = place(Source.API);
    ShowHistory afterwards =
        new ShowHistoryService(scenario.orders, scenario.history, new InMemoryAccounts());

    assertThat(afterwards.show(all(ada, order.id())).orElseThrow())
        .extracting(ShowHistory.Entry::actorName)
        .containsExactly(Optional.empty());
  }

  @Test
  void it_comes_in_parts() {
    Order order = place(Source.API);
    revise(order, Optional.empty(), Optional.of(OrderStatus.ON_HOLD), "");
    revise(order, Optional.empty(), Optional.of(OrderStatus.CANCELLED), "");

    assertThat(showing.show(new ShowHistory.Query(ada, order.id(), 1, 1)).orElseThrow())
        .extracting(entry -> entry.event().seq())
        .containsExactly(2);
  }

  @Test
  void nobody_else_sees_it() {
    Order order = place(Source.API);

    assertThat(showing.show(all(SOMEBODY_ELSE, order.id()))).isEmpty();
    assertThat(showing.show(all(ada, new OrderId(99)))).isEmpty();
  }

  private Order place(Source source) {
    PlaceOrder.Result result =
        new PlaceOrderService(scenario.orders, scenario.keys, scenario.clock)
            .place(new PlaceOrder.Command(ada, TITLE, Description.EMPTY, source, Optional.empty()));
    assertThat(result).isInstanceOf(PlaceOrder.Result.Placed.class);
    return ((PlaceOrder.Result.Placed) result).order();
  }

  private void revise(
      Order order, Optional<Title> title, Optional<OrderStatus> status, String reason) {
    OrderChange change = new OrderChange(title, Optional.empty(), status, new Reason(reason));
    Optional<Revision> revision =
        new ReviseOrderService(scenario.orders, scenario.history, scenario.clock)
            .revise(
                new ReviseOrder.Command(ada, order.id(), Precondition.NONE, change, Source.API));
    assertThat(revision).isPresent();
  }

  private List<ShowHistory.Entry> show(OrderId id) {
    return showing.show(all(ada, id)).orElseThrow();
  }

  private static ShowHistory.Query all(AccountId owner, OrderId id) {
    return new ShowHistory.Query(owner, id, 0, Integer.MAX_VALUE);
  }

  private ShowHistory.Entry entry(
      Order order,
      int seq,
      OrderEvent.Type type,
      Map<OrderField, FieldChange> changes,
      String reason,
      Source source) {
    return new ShowHistory.Entry(
        new OrderEvent(
            order.id(),
            seq,
            type,
            ada,
            NOW.plus(Duration.ofMinutes(seq - 1)),
            changes,
            new Reason(reason),
            source),
        Optional.of(new DisplayName("Ada")));
  }
}
