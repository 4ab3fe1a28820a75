package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link OrderArchive} promises. */
public abstract class OrderArchiveContract extends PortContract {

  protected abstract OrderArchive archive();

  /** Where the orders of the archive come from. */
  protected abstract Orders orders();

  protected abstract OrderHistory history();

  /** An account without orders. */
  protected abstract AccountId register();

  @Test
  void orders_come_by_number_the_trash_included() {
    AccountId owner = register();
    Order first = place(owner);
    Order trashed = place(owner).deleted(NOW.plusSeconds(1));
    transact(() -> orders().update(trashed));
    Order third = place(owner);
    Order strangers = place(register());

    assertThat(page(owner, Optional.empty(), 9))
        .containsExactly(first, trashed, third)
        .doesNotContain(strangers);
    assertThat(page(owner, Optional.empty(), 2)).containsExactly(first, trashed);
    assertThat(page(owner, Optional.of(trashed.id()), 2)).containsExactly(third);
    assertThat(page(owner, Optional.of(third.id()), 2)).isEmpty();
  }

  @Test
  void histories_come_by_order_and_place_each_entry_once() {
    AccountId owner = register();
    Order first = place(owner);
    Order second = place(owner);
    Order strangers = place(register());
    OrderEvent deleted = OrderEvent.deleted(first.deleted(NOW), owner, Source.WEB);
    transact(() -> history().append(deleted));

    List<OrderEvent> one = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      one.addAll(histories(owner, one.stream().reduce((earlier, later) -> later), 1));
    }

    assertThat(one)
        .containsExactly(
            OrderEvent.created(first, owner, Source.API),
            deleted,
            OrderEvent.created(second, owner, Source.API))
        .noneMatch(entry -> entry.order().equals(strangers.id()));
    assertThat(histories(owner, Optional.empty(), 9)).isEqualTo(one);
    assertThat(histories(owner, Optional.of(one.getLast()), 9)).isEmpty();
  }

  @Test
  void orders_are_erased_some_at_a_time() {
    AccountId owner = register();
    AccountId other = register();
    Optional<OrderId> first = Optional.of(place(owner).id());
    Optional<OrderId> second = Optional.of(place(owner).id());
    Optional<OrderId> third = Optional.of(place(owner).id());
    Order kept = place(other);

    assertThat(erase(owner, Optional.empty(), 2)).isEqualTo(second);
    assertThat(erase(owner, first, 2)).isEqualTo(third);
    assertThat(erase(owner, third, 2)).isEmpty();

    assertThat(page(owner, Optional.empty(), 9)).isEmpty();
    assertThat(page(other, Optional.empty(), 9)).containsExactly(kept);
  }

  protected final Order place(AccountId owner) {
    return inTransaction(() ->
        orders().add(new NewOrder(owner, new Title("Title"), Description.EMPTY, NOW), Source.API));
  }

  private List<Order> page(AccountId owner, Optional<OrderId> after, int limit) {
    return inTransaction(() -> archive().page(owner, after, limit));
  }

  private List<OrderEvent> histories(AccountId owner, Optional<OrderEvent> after, int limit) {
    return inTransaction(() -> archive().history(owner, after, limit));
  }

  private Optional<OrderId> erase(AccountId owner, Optional<OrderId> after, int limit) {
    return inTransaction(() -> archive().erase(owner, after, limit));
  }
}
