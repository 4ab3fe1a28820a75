package dev.ordergate.adapters.rest.problem;

/**
 * An account that was erased while a request acted for it: what it wrote has nobody to belong to.
 */
final class ErasedAccount {

  /** PostgreSQL's code for a foreign key violation (its manual, appendix A). */
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private ErasedAccount() {}

  static boolean isCauseOf(Throwable failure) {
    return SqlFailures.in(failure).anyMatch(sql -> FOREIGN_KEY_VIOLATION.equals(sql.getSQLState()));
  }
}
