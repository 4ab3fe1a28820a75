package dev.ordergate.adapters.persistence.sql;

import dev.ordergate.application.LockTimeoutException;
import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.account.AccountErasedException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database says by failing, in the words of the application. */
final class SqlFailures {

  /** PostgreSQL's code for a foreign key violation (its manual, appendix A). */
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  /** How PostgreSQL names the foreign keys to the account, in every table. */
  private static final String TO_ACCOUNT = "_account_id_fkey";

  /** PostgreSQL's code for a lock that was not to be had within lock_timeout. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /**
   * PostgreSQL's error classes and codes (its manual, appendix A): connection exception, operator
   * intervention, insufficient resources, serialization failure and deadlock, lock not available, a
   * password that is changed here and not there, and a server that is a standby by now.
   */
  private static final Set<String> OUTAGES = Set.of("08", "57", "53", "40", "55", "28", "25006");

  private SqlFailures() {}

  /** What the application calls this failure; empty where it is a defect of ours. */
  static Optional<RuntimeException> translate(Throwable failure) {
    if (isSaid(failure, SqlFailures::isErasure)) {
      return Optional.of(new AccountErasedException(failure));
    }
    if (isSaid(failure, sql -> LOCK_NOT_AVAILABLE.equals(sql.getSQLState()))) {
      return Optional.of(new LockTimeoutException(failure));
    }
    return isSaid(failure, SqlFailures::isOutage)
        ? Optional.of(new UnavailableException(failure))
        : Optional.empty();
  }

  private static boolean isSaid(Throwable failure, Predicate<SQLException> what) {
    return in(failure).anyMatch(what);
  }

  /** Wherever they are kept, suppressed ones too: a commit that fails keeps its reason there. */
  private static Stream<SQLException> in(@Nullable Throwable failure) {
    if (failure == null) {
      return Stream.empty();
    }
    Stream<SQLException> own =
        failure instanceof SQLException sql ? Stream.of(sql) : Stream.empty();
    return Stream.concat(
        own,
        Stream.concat(
            in(failure.getCause()),
            Arrays.stream(failure.getSuppressed()).flatMap(SqlFailures::in)));
  }

  /** By the constraint: of any other foreign key's violation somebody should hear. */
  private static boolean isErasure(SQLException failure) {
    return FOREIGN_KEY_VIOLATION.equals(failure.getSQLState())
        && constraint(failure).filter(name -> name.endsWith(TO_ACCOUNT)).isPresent();
  }

  private static Optional<String> constraint(SQLException failure) {
    return failure instanceof PSQLException told
        ? Optional.ofNullable(told.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
        : Optional.empty();
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    // Without a state it comes from the pool, not from the database: no connection could be had.
    return failure instanceof SQLTransientException
        || state == null
        || OUTAGES.stream().anyMatch(state::startsWith);
  }
}
