package dev.ordergate.adapters.rest.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that cannot answer from a defect of ours. */
final class Outage {

  /**
   * PostgreSQL's error classes and codes (its manual, appendix A): connection exception, operator
   * intervention, insufficient resources, serialization failure and deadlock, lock not available.
   */
  private static final Set<String> CLASSES = Set.of("08", "57", "53", "40", "55");

  private Outage() {}

  static boolean isCauseOf(Throwable failure) {
    return SqlFailures.in(failure).anyMatch(Outage::isOutage);
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    // Without a state it comes from the pool, not from the database: no connection could be had.
    return failure instanceof SQLTransientException
        || state == null
        || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
  }
}
