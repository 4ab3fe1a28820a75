package dev.ordergate.adapters.rest.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An account that was erased while a request acted for it: what it wrote has nobody to belong to.
 */
final class ErasedAccount {

  /** PostgreSQL's code for a foreign key violation (its manual, appendix A). */
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private ErasedAccount() {}

  static boolean isCauseOf(@Nullable Throwable failure) {
    return failure != null
        && ((failure instanceof SQLException sql && FOREIGN_KEY_VIOLATION.equals(sql.getSQLState()))
            || isCauseOf(failure.getCause()));
  }
}
