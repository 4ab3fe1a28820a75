package dev.ordergate.adapters.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.LockTimeoutException;
import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.account.AccountErasedException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class SqlFailuresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "57P01", "57014", "53300", "40001", "40P01", "55006", "28P01", "25006",
      })
  void a_database_that_cannot_answer_is_an_outage(String state) {
    assertThat(SqlFailures.translate(new SQLException("", state)))
        .containsInstanceOf(UnavailableException.class);
  }

  @Test
  void a_pool_without_a_connection_is_an_outage() {
    assertThat(SqlFailures.translate(new SQLException("none in time")))
        .containsInstanceOf(UnavailableException.class);
    assertThat(SqlFailures.translate(new SQLTransientConnectionException("", "99999")))
        .containsInstanceOf(UnavailableException.class);
  }

  @Test
  void a_lock_that_is_not_to_be_had_is_told_from_other_outages() {
    assertThat(SqlFailures.translate(new SQLException("", "55P03")))
        .containsInstanceOf(LockTimeoutException.class);
    assertThat(SqlFailures.translate(new SQLException("", "57014")))
        .get()
        .isNotInstanceOf(LockTimeoutException.class);
  }

  @Test
  void what_the_database_said_is_found_behind_what_others_say() {
    SQLException outage = new SQLException("", "57P01");
    IllegalStateException commit = new IllegalStateException("could not commit");
    commit.addSuppressed(new IllegalStateException(outage));

    assertThat(SqlFailures.translate(new RuntimeException(commit)))
        .containsInstanceOf(UnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google_token_account_id_fkey",
        "orders_account_id_fkey",
        "web_session_account_id_fkey",
        "token_family_account_id_fkey",
      })
  void a_row_without_its_account_tells_of_an_erasure(String constraint) {
    assertThat(SqlFailures.translate(new RuntimeException(violated(constraint))))
        .containsInstanceOf(AccountErasedException.class);
  }

  @Test
  void any_other_row_without_what_it_belongs_to_is_a_defect() {
    assertThat(SqlFailures.translate(violated("order_history_order_id_fkey"))).isEmpty();
    assertThat(SqlFailures.translate(new SQLException("", "23503"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "23514", "42601", "22001", "25P02"})
  void a_statement_that_is_refused_is_a_defect(String state) {
    assertThat(SqlFailures.translate(new SQLException("", state))).isEmpty();
  }

  @Test
  void a_failure_of_anything_else_is_not_the_databases() {
    assertThat(SqlFailures.translate(new IllegalStateException("no such order"))).isEmpty();
  }

  /** As PostgreSQL sends it (its manual, section 54.8). */
  private static SQLException violated(String constraint) {
    return new PSQLException(
        new ServerErrorMessage("SERROR\0C23503\0Mviolates\0n" + constraint + "\0"));
  }
}
