package dev.ordergate.application.account;

import dev.ordergate.domain.account.AccountId;
import java.time.Instant;

/** The place after an account in a list of accounts; it may be gone by then. */
public record AccountPosition(Instant createdAt, AccountId id) {}
