package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Orders} promises. */
public abstract class OrdersContract extends PortContract {

  private static final OrderId UNKNOWN = new OrderId(Long.MAX_VALUE);

  protected abstract Orders orders();

  /** An account without orders. */
  protected abstract AccountId newOwner();

  @Test
  void a_new_order_is_found_as_it_was_added() {
    AccountId owner = newOwner();
    Title title = new Title("Ünïcode \uD83D\uDE80");
    Description description = new Description("two\r\n\tlines");

    Order added = inTransaction(() -> orders().add(new NewOrder(owner, title, description, NOW)));

    assertThat(added)
        .isEqualTo(
            new Order(
                added.id(),
                owner,
                title,
                description,
                OrderStatus.PENDING,
                NOW,
                NOW,
                0,
                Optional.empty()));
    assertThat(orders().find(owner, added.id())).contains(added);
    assertThat(inTransaction(() -> orders().findForChange(owner, added.id()))).contains(added);
  }

  @Test
  void texts_of_full_length_fit() {
    AccountId owner = newOwner();
    NewOrder longest =
        new NewOrder(
            owner,
            new Title("\uD83D\uDE80".repeat(Title.MAX_LENGTH)),
            new Description("\uD83D\uDE80".repeat(Description.MAX_LENGTH)),
            NOW);

    Order added = inTransaction(() -> orders().add(longest));

    assertThat(orders().find(owner, added.id())).contains(added);
  }

  @Test
  void what_the_transaction_wrote_it_reads() {
    AccountId owner = newOwner();
    Order revised =
        inTransaction(() -> {
          Order added = orders().add(order(owner, NOW));
          Order changed = revised(added, "Other");
          assertThat(orders().find(owner, added.id())).contains(added);
          assertThat(orders().findForChange(owner, added.id())).contains(added);
          orders().update(changed);
          assertThat(orders().find(owner, added.id())).contains(changed);
          assertThat(orders().list(owner, Optional.empty(), 9)).containsExactly(changed);
          return changed;
        });
    assertThat(orders().find(owner, revised.id())).contains(revised);
  }

  @Test
  void a_lock_shows_what_changed_since_an_earlier_read() {
    AccountId owner = newOwner();
    Order read = add(owner, NOW);
    Order changed = revised(read, "Changed");

    transact(() -> {
      assertThat(orders().find(owner, read.id())).contains(read);
      assertThat(orders().list(owner, Optional.empty(), 9)).containsExactly(read);
      update(changed);
      assertThat(orders().findForChange(owner, read.id())).contains(changed);
    });
  }

  @Test
  void somebody_elses_order_is_not_found() {
    Order order = add(newOwner(), NOW);
    AccountId other = newOwner();

    assertThat(orders().find(other, order.id())).isEmpty();
    assertThat(inTransaction(() -> orders().findForChange(other, order.id()))).isEmpty();
    assertThat(orders().list(other, Optional.empty(), 9)).isEmpty();
    assertThat(orders().find(other, UNKNOWN)).isEmpty();
  }

  @Test
  void a_changed_order_is_found_as_it_was_changed() {
    AccountId owner = newOwner();
    Order changed = revised(add(owner, NOW), "Changed");

    update(changed);
    Order changedAgain = revised(changed, "Changed again");
    update(changedAgain);

    assertThat(changedAgain.version()).isEqualTo(2);
    assertThat(orders().find(owner, changed.id())).contains(changedAgain);
  }

  @Test
  void a_change_of_a_stale_order_is_refused() {
    AccountId owner = newOwner();
    Order read = add(owner, NOW);
    Order winner = revised(read, "Winner");
    update(winner);

    assertThatThrownBy(() -> update(revised(read, "Loser")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(orders().find(owner, read.id())).contains(winner);
  }

  @Test
  void a_deleted_order_is_gone() {
    AccountId owner = newOwner();
    Order kept = add(owner, NOW);
    Order deleted = add(owner, NOW);

    update(deleted.deleted(NOW.plusSeconds(1)));

    assertThat(orders().find(owner, deleted.id())).isEmpty();
    assertThat(inTransaction(() -> orders().findForChange(owner, deleted.id()))).isEmpty();
    assertThat(orders().list(owner, Optional.empty(), 9)).containsExactly(kept);
  }

  @Test
  void only_a_deleted_order_is_found_in_the_trash_and_its_owners_alone() {
    AccountId owner = newOwner();
    Order kept = add(owner, NOW);
    Order deleted = add(owner, NOW).deleted(NOW.plusSeconds(1));
    update(deleted);

    assertThat(inTrash(owner, deleted.id())).contains(deleted);
    assertThat(inTrash(owner, kept.id())).isEmpty();
    assertThat(inTrash(newOwner(), deleted.id())).isEmpty();
  }

  @Test
  void an_order_comes_back_from_the_trash() {
    AccountId owner = newOwner();
    Order deleted = add(owner, NOW).deleted(NOW.plusSeconds(1));
    update(deleted);
    Order restored = deleted.restored(NOW.plusSeconds(2));

    transact(() -> {
      assertThat(orders().findDeletedForChange(owner, deleted.id())).contains(deleted);
      orders().update(restored);
    });

    assertThat(orders().find(owner, deleted.id())).contains(restored);
    assertThat(inTrash(owner, deleted.id())).isEmpty();
  }

  @Test
  void a_purge_erases_what_has_been_in_the_trash_longest() {
    AccountId owner = newOwner();
    // Long before what other tests delete, for a purge takes everybody's.
    Instant longAgo = NOW.minus(Duration.ofDays(5000));
    List<Order> deleted =
        Stream.of(3, 1, 2, 4)
            .map(second -> add(owner, longAgo).deleted(longAgo.plusSeconds(second)))
            .toList();
    deleted.forEach(this::update);
    Order kept = add(owner, longAgo);

    assertThat(inTransaction(() -> orders().purge(longAgo.plusSeconds(3), 2))).isEqualTo(2);
    assertThat(deleted.stream().filter(order -> inTrash(owner, order.id()).isPresent()))
        .containsExactly(deleted.get(0), deleted.get(3));
    assertThat(inTransaction(() -> orders().purge(longAgo.plusSeconds(3), 2))).isEqualTo(1);
    assertThat(inTrash(owner, deleted.get(3).id())).isPresent();
    assertThat(orders().find(owner, kept.id())).contains(kept);
  }

  private Optional<Order> inTrash(AccountId owner, OrderId id) {
    return inTransaction(() -> orders().findDeletedForChange(owner, id));
  }

  @Test
  void the_list_is_newest_first_and_by_id_where_times_are_equal() {
    AccountId owner = newOwner();
    Order second = add(owner, NOW);
    Order third = add(owner, NOW);
    Order fourth = add(owner, NOW.plusNanos(1000));
    Order first = add(owner, NOW.minusNanos(1000));

    assertThat(orders().list(owner, Optional.empty(), 9))
        .containsExactly(fourth, third, second, first);
    assertThat(orders().list(owner, Optional.empty(), 2)).containsExactly(fourth, third);
  }

  @Test
  void a_position_shows_its_two_sides_nearest_first() {
    AccountId owner = newOwner();
    List<Order> oldestFirst = Stream.generate(() -> add(owner, NOW)).limit(5).toList();
    Order middle = oldestFirst.get(2);

    assertThat(orders().list(owner, Optional.of(beside(middle, Direction.OLDER)), 9))
        .containsExactly(oldestFirst.get(1), oldestFirst.get(0));
    assertThat(orders().list(owner, Optional.of(beside(middle, Direction.NEWER)), 9))
        .containsExactly(oldestFirst.get(3), oldestFirst.get(4));
    assertThat(orders().list(owner, Optional.of(beside(middle, Direction.NEWER)), 1))
        .containsExactly(oldestFirst.get(3));
  }

  private static Position beside(Order order, Direction direction) {
    return new Position(order.createdAt(), order.id(), direction);
  }

  private Order add(AccountId owner, Instant createdAt) {
    return inTransaction(() -> orders().add(order(owner, createdAt)));
  }

  private void update(Order order) {
    transact(() -> {
      assertThat(orders().findForChange(order.owner(), order.id())).isPresent();
      orders().update(order);
    });
  }

  private static NewOrder order(AccountId owner, Instant createdAt) {
    return new NewOrder(owner, new Title("Title"), Description.EMPTY, createdAt);
  }

  private static Order revised(Order order, String title) {
    OrderChange change =
        new OrderChange(
            Optional.of(new Title(title)), Optional.empty(), Optional.empty(), Reason.NONE);
    return order.revise(change, order.updatedAt().plusSeconds(1))
            instanceof Revision.Revised(Order revised)
        ? revised
        : order;
  }
}
