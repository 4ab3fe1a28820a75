package dev.ordergate.domain.order;

import dev.ordergate.domain.account.AccountId;
import java.time.Instant;

/** An order that has no number yet; its status is PENDING, its version 0. */
public record NewOrder(AccountId owner, Title title, Description description, Instant createdAt) {}
