package dev.ordergate.domain.order;

import dev.ordergate.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** An order that has no number yet; its status is PENDING, its version 0. */
public record NewOrder(AccountId owner, Title title, Description description, Instant createdAt) {

  /** The order it is once it has a number. */
  public Order numbered(OrderId id) {
    return new Order(
        id,
        owner,
        title,
        description,
        OrderStatus.PENDING,
        createdAt,
        createdAt,
        0,
        Optional.empty());
  }
}
