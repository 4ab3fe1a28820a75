package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.bootstrap.replica.Pause;
import dev.ordergate.development.EmbeddedDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL is told to notice a replica or a migration that vanished from the network. */
@SharesNothing
class VanishedClientIT {

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.datasource.jdbc",
        "quarkus.datasource.lists.jdbc",
        "quarkus.datasource.cut-offs.jdbc"
      })
  void by_every_pool(String pool) throws Exception {
    String options = setting(pool + ".additional-jdbc-properties.options");
    try (Connection connection = connect(options)) {
      assertNoticesWithinAMinute(connection);
    }
  }

  @Test
  void by_migrations() throws Exception {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute(setting("quarkus.flyway.init-sql"));
      assertNoticesWithinAMinute(connection);
    }
  }

  @Test
  void by_migrations_while_a_statement_of_theirs_runs_too() throws Exception {
    try (Connection witness = connect("");
        Connection killed = connect("");
        Statement statement = killed.createStatement();
        ExecutorService machine = Executors.newSingleThreadExecutor()) {
      statement.execute(setting("quarkus.flyway.init-sql"));
      Future<?> migration =
          machine.submit(() -> statement.execute("select pg_sleep(60) /* a migration */"));
      Pause.until("the migration runs", Duration.ofSeconds(10), () -> running(witness) == 1);

      killed.abort(Runnable::run);

      assertThatThrownBy(migration::get).hasCauseInstanceOf(SQLException.class);
      Pause.until("it has ended", Duration.ofSeconds(20), () -> running(witness) == 0);
    }
  }

  private static int running(Connection witness) {
    try (Statement statement = witness.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*) from pg_stat_activity
                where state = 'active' and query like '%a migration%' and pid <> pg_backend_pid()
                """)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertNoticesWithinAMinute(Connection connection) throws SQLException {
    assertThat(shown(connection, "tcp_keepalives_idle")).isEqualTo("30");
    assertThat(shown(connection, "tcp_keepalives_interval")).isEqualTo("10");
    assertThat(shown(connection, "tcp_keepalives_count")).isEqualTo("3");
  }

  private static String shown(Connection connection, String parameter) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + parameter)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(String options) throws SQLException {
    Map<String, String> settings = DATABASE.settings();
    Properties properties = new Properties();
    properties.setProperty("user", settings.get("DB_USER"));
    properties.setProperty("password", settings.get("DB_PASSWORD"));
    properties.setProperty("options", options);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%s/%s"
            .formatted(settings.get("DB_HOST"), settings.get("DB_PORT"), settings.get("DB_NAME")),
        properties);
  }

  private static String setting(String name) throws IOException {
    URL shipped =
        Objects.requireNonNull(VanishedClientIT.class.getResource("/application.properties"));
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDefaultSources()
            .withSources(new PropertiesConfigSource(shipped))
            .build();
    return config.getValue(name, String.class);
  }
}
