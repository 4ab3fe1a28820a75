package dev.ordergate.domain.order;

import dev.ordergate.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An order.
 *
 * @param owner the account that created it; besides it only admins see it
 * @param updatedAt when it last changed; {@code createdAt} until it does
 * @param version how often it has changed
 * @param deletedAt since when it is in the trash
 */
public record Order(
    OrderId id,
    AccountId owner,
    Title title,
    Description description,
    OrderStatus status,
    Instant createdAt,
    Instant updatedAt,
    int version,
    Optional<Instant> deletedAt) {

  /** How long the trash keeps an order. */
  public static final Duration KEPT_IN_TRASH = Duration.ofDays(30);

  /** Decides what becomes of this order when {@code change} is asked for at {@code now}. */
  public Revision revise(OrderChange change, Instant now) {
    Title newTitle = change.title().orElse(title);
    Description newDescription = change.description().orElse(description);
    OrderStatus newStatus = change.status().orElse(status);
    boolean textChanges = !newTitle.equals(title) || !newDescription.equals(description);
    boolean moves = newStatus != status;

    if (moves && !status.allowed().contains(newStatus)) {
      return new Revision.IllegalTransition(status, newStatus, status.allowed());
    }
    if (moves && status.isReopening(newStatus) && change.reason().isEmpty()) {
      return new Revision.ReasonRequired(status, newStatus);
    }
    if (textChanges && status.isClosed()) {
      return new Revision.Closed(status);
    }
    if (!moves && !textChanges) {
      return new Revision.Unchanged(this);
    }
    return new Revision.Revised(
        new Order(
            id,
            owner,
            newTitle,
            newDescription,
            newStatus,
            createdAt,
            notBeforeLast(now),
            version + 1,
            deletedAt));
  }

  /** This order in the trash since {@code now}. */
  public Order deleted(Instant now) {
    Instant at = notBeforeLast(now);
    return new Order(
        id, owner, title, description, status, createdAt, at, version + 1, Optional.of(at));
  }

  /** Whether this order is in the trash and may be taken back at {@code now}. */
  public boolean isRestorable(Instant now) {
    return deletedAt.map(since -> now.isBefore(since.plus(KEPT_IN_TRASH))).orElse(false);
  }

  /** This order taken back from the trash at {@code now}. */
  public Order restored(Instant now) {
    Instant at = notBeforeLast(now);
    return new Order(
        id, owner, title, description, status, createdAt, at, version + 1, Optional.empty());
  }

  /** Another replica's clock, which dated the last change, may be ahead. */
  private Instant notBeforeLast(Instant now) {
    return now.isBefore(updatedAt) ? updatedAt : now;
  }
}
