package dev.ordergate.domain.order;

import java.util.Optional;
import java.util.Set;

/**
 * Which versions of an order a change is meant for (RFC 9110, sections 13.1.1 and 13.1.2).
 *
 * @param versions the versions somebody has seen; empty where any will do
 * @param except the versions it is not meant for, of those
 */
public record Precondition(Optional<Set<Integer>> versions, Set<Integer> except) {

  /** The change is meant for the order, whatever it has become. */
  public static final Precondition NONE = new Precondition(Optional.empty(), Set.of());

  public Precondition {
    versions = versions.map(Set::copyOf);
    except = Set.copyOf(except);
  }

  /** The change is meant for the order as one of these versions; of none, it never goes through. */
  public static Precondition versions(Set<Integer> versions) {
    return new Precondition(Optional.of(versions), Set.of());
  }

  /** The same, but for the order as one of these versions. */
  public Precondition except(Set<Integer> others) {
    return new Precondition(versions, others);
  }

  /** Whether {@code order} still is what the change is meant for. */
  public boolean holds(Order order) {
    return versions.map(seen -> seen.contains(order.version())).orElse(true)
        && !except.contains(order.version());
  }
}
