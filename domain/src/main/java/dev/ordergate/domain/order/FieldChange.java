package dev.ordergate.domain.order;

import java.util.Optional;

/**
 * What became of a field.
 *
 * @param from what it was; empty where the order was created with {@code to}
 */
public record FieldChange(Optional<String> from, String to) {}
