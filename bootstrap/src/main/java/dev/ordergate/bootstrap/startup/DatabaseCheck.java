package dev.ordergate.bootstrap.startup;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Whether there is a PostgreSQL that will do; waits for one that is still starting. */
final class DatabaseCheck {

  /** For an operator who wants more than the DB_ settings say, such as TLS. */
  private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

  private static final int OLDEST = 15;
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** Wrong user, wrong password, no such database (PostgreSQL's manual, appendix A). */
  private static final Set<String> HOPELESS = Set.of("28000", "28P01", "3D000");

  private final Settings settings;

  DatabaseCheck(Settings settings) {
    this.settings = settings;
  }

  /** Tries at least once, and again until it works, cannot work, or this time is over. */
  Optional<Problem> problem(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return look();
      } catch (SQLException failure) {
        boolean hopeless = HOPELESS.contains(String.valueOf(failure.getSQLState()));
        if (hopeless || System.nanoTime() > deadline) {
          return Optional.of(problem(failure));
        }
      }
      Thread.sleep(BETWEEN);
    }
  }

  private Optional<Problem> look() throws SQLException {
    try (Connection connection = driver().connect(url(), login())) {
      if (connection == null) {
        // An address of another kind of database, which StartupChecks names.
        return Optional.empty();
      }
      Optional<Problem> tooOld = tooOld(connection.getMetaData().getDatabaseMajorVersion());
      return tooOld.isPresent() ? tooOld : notUnicode(connection);
    }
  }

  private static Optional<Problem> notUnicode(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select getdatabaseencoding()")) {
      row.next();
      String encoding = row.getString(1);
      return encoding.equals("UTF8")
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  "DB_NAME",
                  "names a database in " + encoding,
                  "Make one with: create database NAME encoding 'UTF8' template template0."));
    }
  }

  /** By name: compiling against it would take annotations that it comes without. */
  private static Driver driver() {
    try {
      return Class.forName("org.postgresql.Driver")
          .asSubclass(Driver.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the driver is part of this service", e);
    }
  }

  static Optional<Problem> tooOld(int version) {
    return version >= OLDEST
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "DB_HOST",
                "leads to PostgreSQL %d".formatted(version),
                "Use PostgreSQL %d or newer.".formatted(OLDEST)));
  }

  private Problem problem(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    if (state.startsWith("28")) {
      return new Problem("DB_USER", fault(failure), "Correct DB_USER and DB_PASSWORD.");
    }
    if (settings.get(URL).isPresent()) {
      return new Problem(URL, fault(failure), "Start or create it, or correct this address.");
    }
    return state.equals("3D000")
        ? new Problem("DB_NAME", fault(failure), "Create it, or correct DB_NAME.")
        : new Problem("DB_HOST", fault(failure), "Start it, or correct DB_HOST and DB_PORT.");
  }

  private String fault(SQLException failure) {
    // A password may come after the question mark, or before an @ where addresses of other drivers
    // have it; the driver repeats an address it cannot parse.
    String url = url();
    String address =
        url.contains("@") ? "jdbc:postgresql://[hidden]" : url.replaceFirst("\\?.*", "");
    return "leads to no usable database at %s: %s"
        .formatted(
            address,
            String.valueOf(failure.getMessage()).replace(url, address).replaceAll("\\s+", " "));
  }

  private String url() {
    return settings
        .get(URL)
        .orElseGet(() ->
            "jdbc:postgresql://%s:%s/%s"
                .formatted(
                    settings.get("DB_HOST", "localhost"),
                    settings.get("DB_PORT", "5432"),
                    settings.get("DB_NAME", "ordergate")));
  }

  private Properties login() {
    Properties login = new Properties();
    login.setProperty("user", settings.get("DB_USER", "ordergate"));
    login.setProperty("password", settings.get("DB_PASSWORD", ""));
    login.setProperty("connectTimeout", "2");
    login.setProperty("socketTimeout", "5");
    return login;
  }
}
