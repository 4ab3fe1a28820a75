package dev.ordergate.domain.account;

import java.util.Optional;

/**
 * What an admin wants to be different about an account.
 *
 * @param active whether it may sign in; empty to leave that as it is
 * @param role what it may do; empty to leave that as it is
 */
public record AccountChange(Optional<Boolean> active, Optional<Role> role) {}
