package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import dev.ordergate.development.EmbeddedDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@SharesNothing
class DatabaseCheckIT {

  private static final Duration NO_WAIT = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void a_database_that_answers_will_do_and_one_that_refuses_is_named_at_once() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      assertThat(check(database.settings(), LONG)).isEmpty();
      Map<String, String> blamed =
          Map.of("DB_PASSWORD", "DB_USER", "DB_USER", "DB_USER", "DB_NAME", "DB_NAME");
      for (String name : blamed.keySet()) {
        Map<String, String> wrong = new HashMap<>(database.settings());
        wrong.put(name, "wrong");
        assertThat(check(wrong, LONG).map(Problem::setting)).hasValue(blamed.get(name));
      }
    }
  }

  @Test
  void one_that_cannot_hold_every_character_is_refused() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database latin encoding 'LATIN1' locale 'C' template template0");
      Map<String, String> settings =
          Map.of(
              "DB_PORT", Integer.toString(server.getPort()),
              "DB_NAME", "latin",
              "DB_USER", "postgres",
              "DB_PASSWORD", "postgres");

      assertThat(check(settings, LONG).map(Problem::line))
          .hasValueSatisfying(
              line -> assertThat(line).startsWith("DB_NAME names a database in LATIN1. "));
    }
  }

  @Test
  void one_that_is_not_there_is_tried_again_until_the_time_is_over() throws Exception {
    Map<String, String> nowhere =
        Map.of("DB_HOST", "127.0.0.1", "DB_PORT", "1", "DB_PASSWORD", "qT7vR1xZ9kLp");
    long start = System.nanoTime();
    assertThat(check(nowhere, Duration.ofSeconds(2)))
        .hasValueSatisfying(problem ->
            assertThat(problem.line())
                .startsWith("DB_HOST leads to no usable database at jdbc:postgresql://127.0.0.1:1/")
                .doesNotContain("qT7vR1xZ9kLp", "\n"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
    assertThat(check(nowhere, NO_WAIT)).isPresent();
  }

  @Test
  void the_password_in_an_address_is_not_repeated() throws Exception {
    Map<String, String> nowhere =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://127.0.0.1:1/ordergate?sslmode=require&password=qT7vR1xZ9kLp");
    assertThat(check(nowhere, NO_WAIT))
        .hasValueSatisfying(problem ->
            assertThat(problem.line())
                .startsWith("QUARKUS_DATASOURCE_JDBC_URL leads to no usable database at ")
                .contains("jdbc:postgresql://127.0.0.1:1/ordergate:")
                .doesNotContain("qT7vR1xZ9kLp"));
  }

  @Test
  void postgresql_15_is_the_oldest() {
    assertThat(DatabaseCheck.tooOld(14))
        .map(Problem::line)
        .contains("DB_HOST leads to PostgreSQL 14. Use PostgreSQL 15 or newer.");
    assertThat(DatabaseCheck.tooOld(15)).isEmpty();
    assertThat(DatabaseCheck.tooOld(18)).isEmpty();
  }

  private static Optional<Problem> check(Map<String, String> settings, Duration patience)
      throws InterruptedException {
    return new DatabaseCheck(new Settings(settings)).problem(patience);
  }
}
