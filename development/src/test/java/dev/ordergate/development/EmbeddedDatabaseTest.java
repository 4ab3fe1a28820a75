package dev.ordergate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @TempDir Path directory;

  @Test
  void its_owner_is_no_superuser_and_may_create_the_trigram_extension() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      Map<String, String> settings = database.settings();
      execute(settings, "CREATE EXTENSION pg_trgm");
      assertThat(query(settings, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(query(settings, "SELECT similarity('ÄPFEL', 'äpfel')")).isEqualTo("1");
      assertThat(query(settings, "SHOW server_version")).startsWith("18");
    }
  }

  @Test
  void nobody_gets_in_without_the_password() {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      String url = url(database.settings());
      assertThatThrownBy(() -> DriverManager.getConnection(url, "ordergate", "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void data_survives_a_restart_and_so_do_port_and_password() throws IOException, SQLException {
    Map<String, String> before;
    try (EmbeddedDatabase database = kept(directory)) {
      before = database.settings();
      execute(before, "CREATE TABLE kept AS SELECT 'still here' AS text");
    }
    try (EmbeddedDatabase database = kept(directory)) {
      assertThat(database.settings()).isEqualTo(before);
      assertThat(query(before, "SELECT text FROM kept")).isEqualTo("still here");
      assertThat(query(before, "SHOW fsync")).isEqualTo("on");
    }
  }

  @Test
  void an_outage_breaks_connections_and_ends_on_the_same_port_with_the_same_data()
      throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      Map<String, String> settings = database.settings();
      execute(settings, "CREATE TABLE kept AS SELECT 'still here' AS text");
      try (Connection open = connect(settings)) {
        database.stop();
        assertThat(open.isValid(1)).isFalse();
      }
      assertThatThrownBy(() -> connect(settings)).isInstanceOf(SQLException.class);
      database.start();
      assertThat(query(settings, "SELECT text FROM kept")).isEqualTo("still here");
      assertThat(database.settings()).isEqualTo(settings);
    }
  }

  @Test
  void a_server_orphaned_by_a_killed_launcher_is_replaced_and_nothing_committed_is_lost()
      throws Exception {
    Process launcher = launchAnother();
    ProcessHandle orphan;
    try (BufferedReader output = launcher.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine()).isEqualTo("started");
      orphan =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst())).orElseThrow();
    } finally {
      launcher.destroyForcibly().waitFor();
    }
    assertThat(orphan.isAlive()).isTrue();
    try (EmbeddedDatabase database = kept(directory)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(query(database.settings(), "SELECT text FROM kept")).isEqualTo("still here");
    }
  }

  @Test
  void a_number_left_in_the_pid_file_that_is_another_program_now_stops_nobody()
      throws IOException, SQLException {
    kept(directory).close();
    Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n");
    try (EmbeddedDatabase database = kept(directory)) {
      assertThat(query(database.settings(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void a_first_start_that_was_cut_off_is_done_over() throws IOException, SQLException {
    Files.createDirectories(directory.resolve("data"));
    Files.writeString(directory.resolve("data/postgresql.conf"), "# half a line");
    try (EmbeddedDatabase database = kept(directory)) {
      assertThat(query(database.settings(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void a_second_launcher_is_told_in_one_line_who_has_the_directory() throws IOException {
    try (EmbeddedDatabase first = kept(directory)) {
      assertThat(first.settings()).isNotEmpty();
      assertThatThrownBy(() -> kept(directory))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("Process " + ProcessHandle.current().pid() + " already uses")
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void passwords_are_readable_by_their_owner_only() throws IOException {
    kept(directory).close();
    for (String name : new String[] {"password", "superuser-password"}) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_temporary_database_leaves_no_server_behind() {
    EmbeddedDatabase database = EmbeddedDatabase.temporary();
    Map<String, String> settings = database.settings();
    database.close();
    assertThatThrownBy(() -> connect(settings)).isInstanceOf(SQLException.class);
    database.close();
  }

  /** What the process does that the orphan test kills. */
  static final class Launcher {
    public static void main(String... args) throws Exception {
      EmbeddedDatabase database = kept(Path.of(args[0]));
      execute(database.settings(), "CREATE TABLE kept AS SELECT 'still here' AS text");
      System.out.println("started");
      Thread.currentThread().join();
    }
  }

  /** With binaries unpacked once for all tests. */
  private static EmbeddedDatabase kept(Path directory) throws IOException {
    return EmbeddedDatabase.keptIn(directory, TemporaryBinaries.directory());
  }

  private Process launchAnother() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Path pidFile() {
    return directory.resolve("data/postmaster.pid");
  }

  private static String url(Map<String, String> settings) {
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(settings.get("DB_HOST"), settings.get("DB_PORT"), settings.get("DB_NAME"));
  }

  private static Connection connect(Map<String, String> settings) throws SQLException {
    return DriverManager.getConnection(
        url(settings), settings.get("DB_USER"), settings.get("DB_PASSWORD"));
  }

  private static void execute(Map<String, String> settings, String sql) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Map<String, String> settings, String sql) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return String.valueOf(result.getString(1));
    }
  }
}
