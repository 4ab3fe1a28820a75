package dev.ordergate.bench;

import dev.ordergate.development.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A durable PostgreSQL of its own, and the data in it. */
final class Database implements AutoCloseable {

  /** Orders in the long list. */
  static final int LONG_LIST = 1_000_000;

  private static final String ANALYZE = "vacuum (analyze) account, web_session, orders";

  private final EmbeddedDatabase server;
  private final ProcessHandle process;

  private Database(EmbeddedDatabase server) throws SQLException {
    this.server = server;
    // While the connection is open, for its process ends with it.
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      this.process = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
    }
  }

  /** Starts it in a directory, without what an earlier run left there. */
  static Database startEmpty(Path directory) throws SQLException {
    EmbeddedDatabase server = EmbeddedDatabase.keptIn(directory);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "database-closer"));
    Database database = new Database(server);
    database.execute("drop schema public cascade", "create schema public");
    return database;
  }

  Map<String, String> settings() {
    return server.settings();
  }

  /** Adds so many accounts with so many orders each; returns their numbers. */
  List<Long> loadAccounts(int accounts, int ordersEach) throws SQLException {
    long last = numbers("select coalesce(max(id), 0) from account").getFirst();
    load(accounts, ordersEach, "orders_search");
    return numbers("select id from account where id > %d order by id".formatted(last));
  }

  /** One more account, with a million orders; returns its number. */
  long loadLongList() throws SQLException {
    // Nobody searches in it, and this index would take as long as all else together.
    execute("drop index orders_search");
    load(1, LONG_LIST, "%");
    return numbers("select max(id) from account").getFirst();
  }

  /** Makes the indexes of this name after the rows, which takes a fraction of the time. */
  private void load(int accounts, int ordersEach, String indexes) throws SQLException {
    long last = numbers("select coalesce(max(id), 0) from account").getFirst();
    String named =
        " from pg_index where indrelid = 'orders'::regclass and not indisprimary"
            + " and indexrelid::regclass::text like '%s'".formatted(indexes);
    String drop =
        text("select 'drop index ' || string_agg(indexrelid::regclass::text, ', ')" + named);
    String create = text("select string_agg(pg_get_indexdef(indexrelid), ';')" + named);
    execute(
        accountsWithSessions(last + 1, last + accounts),
        drop,
        orders(ordersEach, last),
        "set maintenance_work_mem = '256MB'",
        create,
        ANALYZE);
  }

  /** Everybody has a web session whose secret is 42 characters of the account's number and an A. */
  private static String accountsWithSessions(long first, long last) {
    return """
    with person as (
      insert into account
        (issuer, subject, email, name, name_is_chosen, role, active, created_at, last_login_at)
      select 'https://accounts.google.com', 'bench-' || i, 'bench-' || i || '@example.com',
        'Person ' || i, false, 'user', true, now(), now()
      from generate_series(%d, %d) i
      returning id)
    insert into web_session
      (id, secret_hash, account_id, user_agent, address, created_at, last_used_at, expires_at)
    select gen_random_uuid(), sha256(convert_to(lpad(id::text, 42, '0') || 'A', 'UTF8')), id,
      'bench', '127.0.0.1', now(), now(), now() + interval '1 day'
    from person
    """
        .formatted(first, last);
  }

  /** Interleaved, as orders of many people are. */
  private static String orders(int each, long lastWithout) {
    return """
    insert into orders
      (account_id, title, description, status, created_at, updated_at, version)
    select account.id, 'Order ' || left(md5(account.id || '/' || i), 10),
      'Delivery ' || i || ', complete redesign of company website',
      (array['PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED'])[1 + i %% 5],
      timestamptz '2025-01-01 00:00Z' + i * interval '31 s',
      timestamptz '2025-01-01 00:00Z' + (i + i * 7919 %% 1000003) * interval '31 s',
      0
    from generate_series(1, %d::bigint) i, account
    where account.id > %d
    order by i, account.id
    """
        .formatted(each, lastWithout);
  }

  /** The cookie value of an account's web session. */
  static String session(long account) {
    return "%042dA".formatted(account);
  }

  List<Long> numbers(String query) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<Long> numbers = new ArrayList<>();
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
      return numbers;
    }
  }

  /** The PostgreSQL that starts all its others. */
  ProcessHandle process() {
    return process;
  }

  @Override
  public void close() throws SQLException {
    execute("drop schema public cascade", "create schema public");
    server.close();
  }

  private String text(String query) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connection() throws SQLException {
    Map<String, String> settings = settings();
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%s/%s"
            .formatted(settings.get("DB_HOST"), settings.get("DB_PORT"), settings.get("DB_NAME")),
        settings.get("DB_USER"),
        settings.get("DB_PASSWORD"));
  }
}
