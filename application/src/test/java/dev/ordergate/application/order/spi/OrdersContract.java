package dev.ordergate.application.order.spi;

import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.fixture.Filters;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.NewOrder;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link Orders} promises. */
public abstract class OrdersContract extends PortContract {

  private static final OrderId UNKNOWN = new OrderId(Long.MAX_VALUE);
  private static final int BYTES = 1_000_000;
  private static final OrderFilter TRASH = OrderFilter.NONE.inTrash(true);

  protected abstract Orders orders();

  /** An account without orders. */
  protected abstract AccountId newOwner();

  @Test
  void a_new_order_is_found_as_it_was_added() {
    AccountId owner = newOwner();
    Title title = new Title("Ünïcode \uD83D\uDE80");
    Description description = new Description("two\r\n\tlines");

    Order added =
        inTransaction(() -> orders().add(new NewOrder(owner, title, description, NOW), Source.API));

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

    Order added = inTransaction(() -> orders().add(longest, Source.API));

    assertThat(orders().find(owner, added.id())).contains(added);
  }

  @Test
  void what_the_transaction_wrote_it_reads() {
    AccountId owner = newOwner();
    Order revised =
        inTransaction(() -> {
          Order added = orders().add(order(owner, NOW), Source.API);
          Order changed = revised(added, "Other");
          assertThat(orders().find(owner, added.id())).contains(added);
          assertThat(orders().findForChange(owner, added.id())).contains(added);
          orders().update(changed);
          assertThat(orders().find(owner, added.id())).contains(changed);
          assertThat(list(owner, 9)).containsExactly(changed);
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
      assertThat(list(owner, 9)).containsExactly(read);
      update(changed);
      assertThat(orders().findForChange(owner, read.id())).contains(changed);
    });
  }

  @Test
  void orders_are_counted_by_status() {
    AccountId owner = newOwner();
    Order pending = add(owner, NOW);
    add(owner, NOW);
    add(owner, NOW);
    add(newOwner(), NOW);
    Order binned = add(owner, NOW);
    moved(pending, OrderStatus.COMPLETED);
    update(binned.deleted(NOW));

    assertThat(orders().count(owner, OrderFilter.NONE))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                OrderStatus.PENDING, 2L,
                OrderStatus.IN_PROGRESS, 0L,
                OrderStatus.ON_HOLD, 0L,
                OrderStatus.COMPLETED, 1L,
                OrderStatus.CANCELLED, 0L));
    assertThat(orders().count(owner, TRASH)).containsEntry(OrderStatus.PENDING, 1L);
  }

  @Test
  void a_count_is_of_what_the_filter_lets_pass() {
    AccountId owner = newOwner();
    update(revised(add(owner, NOW), "Website"));
    update(revised(add(owner, NOW), "Shop"));

    OrderFilter website = Filters.searching("websITE");

    assertThat(orders().count(owner, website)).containsEntry(OrderStatus.PENDING, 1L);
  }

  @Test
  void somebody_elses_order_is_not_found() {
    Order order = add(newOwner(), NOW);
    AccountId other = newOwner();

    assertThat(orders().find(other, order.id())).isEmpty();
    assertThat(inTransaction(() -> orders().findForChange(other, order.id()))).isEmpty();
    assertThat(list(other, 9)).isEmpty();
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
    assertThat(list(owner, 9)).containsExactly(kept);
  }

  @Test
  void a_deleted_order_is_found_to_be_restored_and_its_owners_alone() {
    AccountId owner = newOwner();
    Order kept = add(owner, NOW);
    Order deleted = add(owner, NOW).deleted(NOW.plusSeconds(1));
    update(deleted);

    assertThat(evenDeleted(owner, deleted.id())).contains(deleted);
    assertThat(evenDeleted(owner, kept.id())).contains(kept);
    assertThat(evenDeleted(newOwner(), deleted.id())).isEmpty();
    assertThat(orders().findDeleted(owner, deleted.id())).contains(deleted);
    assertThat(orders().findDeleted(owner, kept.id())).isEmpty();
    assertThat(orders().findDeleted(newOwner(), deleted.id())).isEmpty();
  }

  @Test
  void an_order_comes_back_from_the_trash() {
    AccountId owner = newOwner();
    Order deleted = add(owner, NOW).deleted(NOW.plusSeconds(1));
    update(deleted);
    Order restored = deleted.restored(NOW.plusSeconds(2));

    transact(() -> {
      assertThat(orders().findEvenDeletedForChange(owner, deleted.id())).contains(deleted);
      orders().update(restored);
    });

    assertThat(orders().find(owner, deleted.id())).contains(restored);
    assertThat(evenDeleted(owner, deleted.id())).contains(restored);
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
    assertThat(deleted.stream().filter(order -> evenDeleted(owner, order.id()).isPresent()))
        .containsExactly(deleted.get(0), deleted.get(3));
    assertThat(inTransaction(() -> orders().purge(longAgo.plusSeconds(3), 2))).isEqualTo(1);
    assertThat(evenDeleted(owner, deleted.get(3).id())).isPresent();
    assertThat(orders().find(owner, kept.id())).contains(kept);
  }

  private Optional<Order> evenDeleted(AccountId owner, OrderId id) {
    return inTransaction(() -> orders().findEvenDeletedForChange(owner, id));
  }

  @Test
  void the_list_is_newest_first_and_by_id_where_times_are_equal() {
    AccountId owner = newOwner();
    Order second = add(owner, NOW);
    Order third = add(owner, NOW);
    Order fourth = add(owner, NOW.plusNanos(1000));
    Order first = add(owner, NOW.minusNanos(1000));

    assertThat(list(owner, 9)).containsExactly(fourth, third, second, first);
    assertThat(list(owner, 2)).containsExactly(fourth, third);
  }

  @Test
  void a_position_shows_its_two_sides_nearest_first() {
    AccountId owner = newOwner();
    List<Order> oldestFirst = Stream.generate(() -> add(owner, NOW)).limit(5).toList();
    Order middle = oldestFirst.get(2);

    assertThat(list(owner, beside(middle, Direction.FORWARD), 9))
        .containsExactly(oldestFirst.get(1), oldestFirst.get(0));
    assertThat(list(owner, beside(middle, Direction.BACKWARD), 9))
        .containsExactly(oldestFirst.get(3), oldestFirst.get(4));
    assertThat(list(owner, beside(middle, Direction.BACKWARD), 1))
        .containsExactly(oldestFirst.get(3));
  }

  @Test
  void every_ordering_can_be_walked_from_either_side_of_any_order() {
    AccountId owner = newOwner();
    Stream.of("b", "a", "B", "é", "\uFB00", "\uD83D\uDE80", "a", "a b", "_")
        .forEach(title -> {
          Order added =
              inTransaction(() ->
                  orders()
                      .add(
                          new NewOrder(owner, new Title(title), Description.EMPTY, NOW),
                          Source.API));
          update(revised(added, title + "!"));
        });
    for (Ordering.Key key : Ordering.Key.values()) {
      List<Order> ascending = list(owner, OrderFilter.NONE, new Ordering(key, false));
      assertThat(list(owner, OrderFilter.NONE, new Ordering(key, true)))
          .isEqualTo(ascending.reversed());
      for (boolean descending : new boolean[] {false, true}) {
        Ordering ordering = new Ordering(key, descending);
        List<Order> all = descending ? ascending.reversed() : ascending;
        for (int i = 0; i < all.size(); i++) {
          Edge edge = Edge.of(all.get(i), key);
          OrderPosition after = new OrderPosition(edge, all.get(i).id(), Direction.FORWARD);
          OrderPosition before = new OrderPosition(edge, all.get(i).id(), Direction.BACKWARD);
          assertThat(list(owner, ordering, after)).isEqualTo(all.subList(i + 1, all.size()));
          assertThat(list(owner, ordering, after.turned()))
              .isEqualTo(all.subList(0, i + 1).reversed());
          assertThat(list(owner, ordering, before)).isEqualTo(all.subList(0, i).reversed());
          assertThat(list(owner, ordering, before.turned())).isEqualTo(all.subList(i, all.size()));
        }
      }
    }
    assertThat(list(owner, OrderFilter.NONE, new Ordering(Ordering.Key.TITLE, false)))
        .extracting(order -> order.title().value())
        .containsExactly("B!", "_!", "a b!", "a!", "a!", "b!", "é!", "\uFB00!", "\uD83D\uDE80!");
  }

  @Test
  void a_search_looks_into_title_and_description_whatever_the_case() {
    AccountId owner = newOwner();
    Order shop = add(owner, "Büro 100%_\\", "EINE ΣΟΦΙΑ");
    Order other = add(owner, "buro 100", "x");

    assertThat(search(owner, "BÜRO")).containsExactly(shop);
    assertThat(search(owner, "σοφια")).containsExactly(shop);
    assertThat(search(owner, "0%_\\")).containsExactly(shop);
    assertThat(search(owner, "%")).containsExactly(shop);
    assertThat(search(owner, "_")).containsExactly(shop);
    assertThat(search(owner, "R")).containsExactly(other, shop);
    assertThat(search(owner, "\\eine")).isEmpty();
    assertThat(search(newOwner(), "büro")).isEmpty();
  }

  @Test
  void bounds_of_time_include_their_beginning_and_not_their_end() {
    AccountId owner = newOwner();
    Order first = add(owner, NOW);
    Order second = add(owner, NOW.plusSeconds(1));
    Order third = add(owner, NOW.plusSeconds(2));
    Order changed = revised(first, "Changed");
    update(changed);
    Optional<Instant> one = Optional.of(NOW.plusSeconds(1));
    Optional<Instant> two = Optional.of(NOW.plusSeconds(2));
    Optional<Instant> none = Optional.empty();

    assertThat(list(owner, filter(one, none, none, none))).containsExactly(third, second);
    assertThat(list(owner, filter(none, two, none, none))).containsExactly(second, changed);
    assertThat(list(owner, filter(one, two, none, none))).containsExactly(second);
    assertThat(list(owner, filter(none, none, none, two))).containsExactly(second, changed);
    assertThat(list(owner, filter(none, none, two, none))).containsExactly(third);
  }

  @Test
  void a_list_of_some_statuses_shows_no_others() {
    AccountId owner = newOwner();
    Order pending = add(owner, NOW);
    Order held = moved(add(owner, NOW), OrderStatus.ON_HOLD);
    Order cancelled = moved(add(owner, NOW), OrderStatus.CANCELLED);

    assertThat(list(owner, statuses(OrderStatus.ON_HOLD, OrderStatus.CANCELLED)))
        .containsExactly(cancelled, held);
    assertThat(list(owner, statuses(OrderStatus.PENDING))).containsExactly(pending);
    assertThat(list(owner, statuses())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "5, 2", "7, 2", "8, 4"})
  void a_list_ends_with_the_order_that_takes_it_beyond_its_bytes(int bytes, int count) {
    AccountId owner = newOwner();
    List<Order> placed =
        Stream.of("last", "", "üb", "1😀").map(text -> add(owner, "Title", text)).toList();

    assertThat(list(owner, Optional.empty(), 99, bytes))
        .isEqualTo(placed.reversed().subList(0, count));
  }

  @Test
  void the_trash_is_listed_apart() {
    AccountId owner = newOwner();
    Order kept = add(owner, NOW);
    Order deleted = add(owner, NOW).deleted(NOW.plusSeconds(1));
    update(deleted);

    assertThat(list(owner, TRASH)).containsExactly(deleted);
    assertThat(list(owner, OrderFilter.NONE)).containsExactly(kept);
  }

  private Order moved(Order order, OrderStatus status) {
    OrderChange change =
        new OrderChange(Optional.empty(), Optional.empty(), Optional.of(status), Reason.NONE);
    Order moved = ((Revision.Revised) order.revise(change, order.updatedAt())).order();
    update(moved);
    return moved;
  }

  private static OrderFilter statuses(OrderStatus... statuses) {
    return new OrderFilter(
        Set.of(statuses),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static OrderFilter filter(
      Optional<Instant> createdAfter,
      Optional<Instant> createdBefore,
      Optional<Instant> updatedAfter,
      Optional<Instant> updatedBefore) {
    return new OrderFilter(
        OrderFilter.NONE.statuses(),
        Optional.empty(),
        createdAfter,
        createdBefore,
        updatedAfter,
        updatedBefore,
        false);
  }

  private List<Order> search(AccountId owner, String term) {
    return list(owner, Filters.searching(term));
  }

  private Order add(AccountId owner, String title, String description) {
    return inTransaction(() ->
        orders()
            .add(
                new NewOrder(owner, new Title(title), new Description(description), NOW),
                Source.API));
  }

  private List<Order> list(AccountId owner, OrderFilter filter) {
    return list(owner, filter, Ordering.NEWEST_FIRST);
  }

  private List<Order> list(AccountId owner, OrderFilter filter, Ordering ordering) {
    return orders().list(Optional.of(owner), filter, ordering, Optional.empty(), 99, BYTES, false);
  }

  private List<Order> list(AccountId owner, Ordering ordering, OrderPosition position) {
    return orders()
        .list(
            Optional.of(owner),
            OrderFilter.NONE,
            ordering,
            Optional.of(position),
            99,
            BYTES,
            false);
  }

  private List<Order> list(AccountId owner, int limit) {
    return list(owner, Optional.empty(), limit);
  }

  private List<Order> list(AccountId owner, OrderPosition position, int limit) {
    return list(owner, Optional.of(position), limit);
  }

  private List<Order> list(AccountId owner, Optional<OrderPosition> position, int limit) {
    return list(owner, position, limit, BYTES);
  }

  private List<Order> list(
      AccountId owner, Optional<OrderPosition> position, int limit, int bytes) {
    return orders()
        .list(
            Optional.of(owner),
            OrderFilter.NONE,
            Ordering.NEWEST_FIRST,
            position,
            limit,
            bytes,
            false);
  }

  private static OrderPosition beside(Order order, Direction direction) {
    return new OrderPosition(new Edge.Time(order.createdAt()), order.id(), direction);
  }

  private Order add(AccountId owner, Instant createdAt) {
    return inTransaction(() -> orders().add(order(owner, createdAt), Source.API));
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
