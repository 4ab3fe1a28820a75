package dev.ordergate.domain.order;

import java.util.Optional;
import java.util.Set;

/**
 * Which versions of an order a change is meant for (RFC 9110, section 13.1.1).
 *
 * @param versions the versions somebody has seen; empty where any will do
 */
public record Precondition(Optional<Set<Integer>> versions) {

  /** The change is meant for the order, whatever it has become. */
  public static final Precondition NONE = new Precondition(Optional.empty());

  public Precondition {
    versions = versions.map(Set::copyOf);
  }

  /** The change is meant for the order as one of these versions; of none, it never goes through. */
  public static Precondition versions(Set<Integer> versions) {
    return new Precondition(Optional.of(versions));
  }

  /** Whether {@code order} still is what the change is meant for. */
  public boolean holds(Order order) {
    return versions.map(seen -> seen.contains(order.version())).orElse(true);
  }
}
