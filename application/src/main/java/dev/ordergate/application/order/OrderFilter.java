package dev.ordergate.application.order;

import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.SearchTerm;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which orders a list shows: those that every part lets pass.
 *
 * @param statuses the statuses an order may have
 * @param createdAfter created then or later
 * @param createdBefore created earlier
 * @param updatedAfter last changed then or later
 * @param updatedBefore last changed earlier
 * @param deleted whether the list shows what is in the trash, and nothing else
 */
public record OrderFilter(
    Set<OrderStatus> statuses,
    Optional<SearchTerm> search,
    Optional<Instant> createdAfter,
    Optional<Instant> createdBefore,
    Optional<Instant> updatedAfter,
    Optional<Instant> updatedBefore,
    boolean deleted) {

  /** Every order that is not in the trash. */
  public static final OrderFilter NONE =
      new OrderFilter(
          EnumSet.allOf(OrderStatus.class),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public OrderFilter {
    statuses = Set.copyOf(statuses);
  }

  /** The same filter over what is in the trash, or over what is not. */
  public OrderFilter inTrash(boolean inTrash) {
    return new OrderFilter(
        statuses, search, createdAfter, createdBefore, updatedAfter, updatedBefore, inTrash);
  }
}
