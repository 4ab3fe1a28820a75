package dev.ordergate.domain.order;

import static dev.ordergate.domain.order.OrderStatus.CANCELLED;
import static dev.ordergate.domain.order.OrderStatus.COMPLETED;
import static dev.ordergate.domain.order.OrderStatus.IN_PROGRESS;
import static dev.ordergate.domain.order.OrderStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ordergate.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

  private static final Instant CREATED = Instant.parse("2023-10-15T12:30:45Z");
  private static final Instant LAST_CHANGE = CREATED.plusSeconds(60);
  private static final Instant NOW = CREATED.plusSeconds(3600);
  private static final OrderId ID = new OrderId(5);
  private static final AccountId OWNER = new AccountId(7);
  private static final Title TITLE = new Title("Website Redesign");
  private static final Description DESCRIPTION = new Description("Complete redesign");
  private static final Title OTHER_TITLE = new Title("Website");
  private static final Description OTHER_DESCRIPTION = new Description("None");
  private static final Reason REASON = new Reason("the customer asked for it");

  // The contract's table, section 2, all 25 pairs.
  @ParameterizedTest(name = "{0} to {1}: {2}, with a reason {3}")
  @CsvSource(
      textBlock =
          """
          # from      | to          | no reason         | reason
          PENDING     | PENDING     | Unchanged         | Unchanged
          PENDING     | IN_PROGRESS | Revised           | Revised
          PENDING     | ON_HOLD     | Revised           | Revised
          PENDING     | COMPLETED   | Revised           | Revised
          PENDING     | CANCELLED   | Revised           | Revised
          IN_PROGRESS | PENDING     | IllegalTransition | IllegalTransition
          IN_PROGRESS | IN_PROGRESS | Unchanged         | Unchanged
          IN_PROGRESS | ON_HOLD     | Revised           | Revised
          IN_PROGRESS | COMPLETED   | Revised           | Revised
          IN_PROGRESS | CANCELLED   | Revised           | Revised
          ON_HOLD     | PENDING     | IllegalTransition | IllegalTransition
          ON_HOLD     | IN_PROGRESS | Revised           | Revised
          ON_HOLD     | ON_HOLD     | Unchanged         | Unchanged
          ON_HOLD     | COMPLETED   | IllegalTransition | IllegalTransition
          ON_HOLD     | CANCELLED   | Revised           | Revised
          COMPLETED   | PENDING     | ReasonRequired    | Revised
          COMPLETED   | IN_PROGRESS | IllegalTransition | IllegalTransition
          COMPLETED   | ON_HOLD     | IllegalTransition | IllegalTransition
          COMPLETED   | COMPLETED   | Unchanged         | Unchanged
          COMPLETED   | CANCELLED   | IllegalTransition | IllegalTransition
          CANCELLED   | PENDING     | ReasonRequired    | Revised
          CANCELLED   | IN_PROGRESS | IllegalTransition | IllegalTransition
          CANCELLED   | ON_HOLD     | IllegalTransition | IllegalTransition
          CANCELLED   | COMPLETED   | IllegalTransition | IllegalTransition
          CANCELLED   | CANCELLED   | Unchanged         | Unchanged
          """,
      delimiter = '|')
  void status_moves_only_along_the_arrows(
      OrderStatus from, OrderStatus to, String withoutReason, String withReason) {
    Order order = order(from);

    assertThat(order.revise(move(to, Reason.NONE), NOW))
        .isEqualTo(outcome(withoutReason, order, to));
    assertThat(order.revise(move(to, REASON), NOW)).isEqualTo(outcome(withReason, order, to));
  }

  private static Revision outcome(String name, Order order, OrderStatus to) {
    return switch (name) {
      case "Revised" -> new Revision.Revised(revised(TITLE, DESCRIPTION, to));
      case "Unchanged" -> new Revision.Unchanged(order);
      case "IllegalTransition" ->
          new Revision.IllegalTransition(order.status(), to, order.status().allowed());
      case "ReasonRequired" -> new Revision.ReasonRequired(order.status(), to);
      default -> throw new AssertionError(name);
    };
  }

  @Test
  void a_cancelled_order_cannot_be_completed() {
    assertThat(order(CANCELLED).revise(move(COMPLETED, REASON), NOW))
        .isInstanceOfSatisfying(
            Revision.IllegalTransition.class,
            refused -> {
              assertThat(refused.from()).isEqualTo(CANCELLED);
              assertThat(refused.to()).isEqualTo(COMPLETED);
              assertThat(refused.allowed()).containsExactly(PENDING);
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "IN_PROGRESS", "ON_HOLD"})
  void title_and_description_of_an_open_order_may_change(OrderStatus status) {
    assertThat(order(status).revise(text(OTHER_TITLE, OTHER_DESCRIPTION), NOW))
        .isEqualTo(new Revision.Revised(revised(OTHER_TITLE, OTHER_DESCRIPTION, status)));
  }

  @Test
  void the_title_may_change_alone() {
    assertThat(order(PENDING).revise(text(OTHER_TITLE, DESCRIPTION), NOW))
        .isEqualTo(new Revision.Revised(revised(OTHER_TITLE, DESCRIPTION, PENDING)));
  }

  @Test
  void the_description_may_change_alone() {
    assertThat(order(PENDING).revise(text(TITLE, OTHER_DESCRIPTION), NOW))
        .isEqualTo(new Revision.Revised(revised(TITLE, OTHER_DESCRIPTION, PENDING)));
  }

  @Test
  void text_and_status_change_in_one_version() {
    OrderChange change = change(OTHER_TITLE, OTHER_DESCRIPTION, COMPLETED, Reason.NONE);

    assertThat(order(IN_PROGRESS).revise(change, NOW))
        .isEqualTo(new Revision.Revised(revised(OTHER_TITLE, OTHER_DESCRIPTION, COMPLETED)));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CANCELLED"})
  void the_text_of_a_closed_order_is_locked(OrderStatus closed) {
    Order order = order(closed);

    assertThat(order.revise(text(OTHER_TITLE, DESCRIPTION), NOW))
        .isEqualTo(new Revision.Closed(closed));
    assertThat(order.revise(text(TITLE, OTHER_DESCRIPTION), NOW))
        .isEqualTo(new Revision.Closed(closed));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CANCELLED"})
  void the_text_of_a_closed_order_may_be_sent_unchanged(OrderStatus closed) {
    Order order = order(closed);

    assertThat(order.revise(text(TITLE, DESCRIPTION), NOW))
        .isEqualTo(new Revision.Unchanged(order));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CANCELLED"})
  void a_closed_order_is_reopened_with_its_unchanged_text(OrderStatus closed) {
    assertThat(order(closed).revise(change(TITLE, DESCRIPTION, PENDING, REASON), NOW))
        .isEqualTo(new Revision.Revised(revised(TITLE, DESCRIPTION, PENDING)));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CANCELLED"})
  void reopening_does_not_unlock_the_text_of_the_same_change(OrderStatus closed) {
    assertThat(order(closed).revise(change(OTHER_TITLE, DESCRIPTION, PENDING, REASON), NOW))
        .isEqualTo(new Revision.Closed(closed));
    assertThat(order(closed).revise(change(TITLE, OTHER_DESCRIPTION, PENDING, REASON), NOW))
        .isEqualTo(new Revision.Closed(closed));
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_change_keeps_version_and_time(OrderStatus status) {
    Order order = order(status);
    OrderChange nothing =
        new OrderChange(Optional.empty(), Optional.empty(), Optional.empty(), REASON);

    assertThat(order.revise(nothing, NOW)).isEqualTo(new Revision.Unchanged(order));
  }

  @ParameterizedTest
  @EnumSource
  void a_change_to_what_already_is_keeps_version_and_time(OrderStatus status) {
    Order order = order(status);

    assertThat(order.revise(change(TITLE, DESCRIPTION, status, REASON), NOW))
        .isInstanceOfSatisfying(
            Revision.Unchanged.class,
            unchanged -> {
              assertThat(unchanged.order().version()).isEqualTo(3);
              assertThat(unchanged.order().updatedAt()).isEqualTo(LAST_CHANGE);
              assertThat(unchanged.order()).isEqualTo(order);
            });
  }

  @Test
  void a_deleted_order_is_in_the_trash_one_version_on() {
    assertThat(order(COMPLETED).deleted(NOW))
        .isEqualTo(
            new Order(ID, OWNER, TITLE, DESCRIPTION, COMPLETED, CREATED, NOW, 4, Optional.of(NOW)));
  }

  @Test
  void a_restored_order_is_what_it_was_one_version_on() {
    assertThat(order(COMPLETED).deleted(LAST_CHANGE).restored(NOW))
        .isEqualTo(
            new Order(ID, OWNER, TITLE, DESCRIPTION, COMPLETED, CREATED, NOW, 5, Optional.empty()));
  }

  @Test
  void no_change_is_dated_before_the_last_one() {
    Instant early = LAST_CHANGE.minusSeconds(1);
    Order order = order(PENDING);

    assertThat(
            order.revise(
                new OrderChange(
                    Optional.of(OTHER_TITLE), Optional.empty(), Optional.empty(), REASON),
                early))
        .isInstanceOfSatisfying(
            Revision.Revised.class,
            revised -> assertThat(revised.order().updatedAt()).isEqualTo(LAST_CHANGE));
    assertThat(order.deleted(early).deletedAt()).contains(LAST_CHANGE);
    assertThat(order.deleted(NOW).restored(early).updatedAt()).isEqualTo(NOW);
  }

  @Test
  void an_order_can_be_taken_back_for_the_30_days_that_the_trash_keeps_it() {
    Order deleted = order(PENDING).deleted(NOW);
    Instant end = NOW.plus(Duration.ofDays(30));

    assertThat(deleted.isRestorable(NOW)).isTrue();
    assertThat(deleted.isRestorable(end.minusNanos(1))).isTrue();
    assertThat(deleted.isRestorable(end)).isFalse();
    assertThat(order(PENDING).isRestorable(NOW)).isFalse();
  }

  @Test
  void a_change_does_not_take_an_order_out_of_the_trash() {
    Order deleted = order(PENDING).deleted(LAST_CHANGE);

    assertThat(deleted.revise(move(CANCELLED, REASON), NOW))
        .isInstanceOfSatisfying(
            Revision.Revised.class,
            revised -> assertThat(revised.order().deletedAt()).hasValue(LAST_CHANGE));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void an_order_number_is_positive(long number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(number));
  }

  @Test
  void the_first_order_number_is_one() {
    assertThat(new OrderId(1).value()).isEqualTo(1);
  }

  private static Order order(OrderStatus status) {
    return new Order(
        ID, OWNER, TITLE, DESCRIPTION, status, CREATED, LAST_CHANGE, 3, Optional.empty());
  }

  private static Order revised(Title title, Description description, OrderStatus status) {
    return new Order(ID, OWNER, title, description, status, CREATED, NOW, 4, Optional.empty());
  }

  private static OrderChange move(OrderStatus to, Reason reason) {
    return new OrderChange(Optional.empty(), Optional.empty(), Optional.of(to), reason);
  }

  private static OrderChange text(Title title, Description description) {
    return new OrderChange(
        Optional.of(title), Optional.of(description), Optional.empty(), Reason.NONE);
  }

  private static OrderChange change(
      Title title, Description description, OrderStatus to, Reason reason) {
    return new OrderChange(Optional.of(title), Optional.of(description), Optional.of(to), reason);
  }
}
