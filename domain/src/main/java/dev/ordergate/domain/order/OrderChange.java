package dev.ordergate.domain.order;

import java.util.Optional;

/** What somebody wants an order to become; what is empty stays as it is. */
public record OrderChange(
    Optional<Title> title,
    Optional<Description> description,
    Optional<OrderStatus> status,
    Reason reason) {}
