package dev.ordergate.adapters.rest.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that cannot answer from a defect of ours. */
final class Outage {

  /**
   * PostgreSQL's error classes and codes (its manual, appendix A): connection exception, operator
   * intervention, insufficient resources, serialization failure and deadlock, lock not available, a
   * password that is changed here and not there, and a server that is a standby by now.
   */
  private static final Set<String> STATES = Set.of("08", "57", "53", "40", "55", "28", "25006");

  private Outage() {}

  static boolean isCauseOf(Throwable failure) {
    return SqlFailures.in(failure).anyMatch(Outage::isOutage);
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    // Without a state it comes from the pool, not from the database: no connection could be had.
    return failure instanceof SQLTransientException
        || state == null
        || STATES.stream().anyMatch(state::startsWith);
  }
}
