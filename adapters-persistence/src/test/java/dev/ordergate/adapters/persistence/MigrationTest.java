package dev.ordergate.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each migration runs on a database that the one before it left, with data in it. */
class MigrationTest {

  /** What a service of that version may have written, once its schema was there. */
  private static final Map<String, String> ROWS =
      Map.of(
          "4",
          """
          insert into account (issuer, subject, email, name, name_is_chosen, picture_url, role, active,
            created_at, last_login_at)
          values ('https://accounts.google.com', '1', 'ada@example.com', 'Ada', true,
              'https://example.com/a.png', 'admin', true, now() - interval '1 year', now()),
            ('https://accounts.google.com', '2', 'bob@example.com', 'Bob', false, null, 'user', false,
              now(), now());
          insert into google_token (account_id, access_key_id, access_token, scopes, state, updated_at)
          values (1, 'key', '\\x01', 'openid email', 'connected', now());
          insert into web_session (id, secret_hash, account_id, user_agent, address, created_at,
            last_used_at, expires_at)
          values ('00000000-0000-0000-0000-000000000001', decode(repeat('01', 32), 'hex'), 1,
            'Browser', '203.0.113.9', now(), now(), now() + interval '7 days');
          insert into token_family (id, account_id, web_session_id, client_id, user_agent, address,
            auth_time, created_at, last_used_at, expires_at, head_generation, head_minted_at,
            head_sealed, revoked_at, revocation_cause)
          select cast('00000000-0000-0000-0000-00000000000' || n as uuid), 1,
            '00000000-0000-0000-0000-000000000001', 'web', 'Browser', '203.0.113.9', now(), now(),
            now(), now() + interval '90 days', 1, now(), case when n = 1 then '\\x02'::bytea end,
            case when n = 2 then now() end, case when n = 2 then 'REUSE' end
          from generate_series(1, 2) n;
          insert into refresh_token (hash, family_id, generation, expires_at)
          select decode(lpad(to_hex(n), 64, '0'), 'hex'), '00000000-0000-0000-0000-000000000001', n,
            now() + interval '14 days'
          from generate_series(0, 1) n;
          insert into orders (account_id, title, description, status, created_at, updated_at, version,
            deleted_at)
          select 1, 'Größe 🎈 ' || status, repeat(chr(10) || '50 % \\ _ İstanbul', 500), status, now(),
            now(), 3, case when status = 'ON_HOLD' then now() end
          from unnest(array['PENDING', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED']) status;
          """,
          "5",
          "insert into cut_off (account_id) values (2)",
          "6",
          """
          insert into used_id_token (hash, expires_at) values (decode(repeat('02', 32), 'hex'), now())
          """,
          "8",
          """
          insert into audit_event (at, kind, account_id, actor_id, address, user_agent, detail)
          values (now(), 'LOGIN', 1, null, '203.0.113.9', 'Browser', '')
          """,
          "9",
          """
          insert into order_history (order_id, seq, type, actor_id, at, status_from, status_to, reason,
            source)
          values (2, 1, 'STATUS', 1, now(), 'PENDING', 'IN_PROGRESS', 'Begun', 'WEB')
          """,
          "11",
          """
          insert into idempotency_key (account_id, key_hash, body_hash, order_id, created_at)
          values (1, decode(repeat('03', 32), 'hex'), decode(repeat('04', 32), 'hex'), 1, now())
          """);

  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name <> 'flyway_schema_history'
      """;

  /** Of each migration, added with it. */
  private static final Map<String, Integer> CHECKSUMS =
      Map.ofEntries(
          Map.entry("1", -118_973_385),
          Map.entry("2", -88_201_222),
          Map.entry("3", -348_461_972),
          Map.entry("4", -1_113_842_289),
          Map.entry("5", 1_953_948_124),
          Map.entry("6", -250_222_957),
          Map.entry("7", 748_292_303),
          Map.entry("8", 519_445_557),
          Map.entry("9", -871_613_891),
          Map.entry("10", -811_642_440),
          Map.entry("11", 1_433_756_690),
          Map.entry("12", 1_506_366_363),
          Map.entry("13", 1_419_574_210),
          Map.entry("14", 332_575_259),
          Map.entry("20", -254_263_297),
          Map.entry("21", 874_443_486),
          Map.entry("22", -384_545_795),
          Map.entry("23", -1_594_163_688),
          Map.entry("24", -1_530_335_789),
          Map.entry("25", -1_958_620_300),
          Map.entry("26", 47_395_878),
          Map.entry("27", -1_041_468_041));

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void what_is_in_the_database_survives_every_migration() throws Exception {
    DataSource database = postgres.getPostgresDatabase();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      Map<String, List<String>> kept = Map.of();
      for (MigrationVersion version : versions(database)) {
        migrate(database, version);
        assertThat(lost(connection, kept)).as("lost by version %s", version).isEmpty();
        statement.execute(ROWS.getOrDefault(version.getVersion(), ""));
        kept = rows(connection);
      }
      assertThat(kept)
          .hasSizeGreaterThan(9)
          .allSatisfy(
              (table, rows) -> assertThat(rows).as("add rows of %s above", table).isNotEmpty());
    }
  }

  @Test
  void a_migration_that_has_run_somewhere_is_not_changed_any_more() {
    MigrationInfo[] all =
        flyway(postgres.getPostgresDatabase(), MigrationVersion.LATEST).info().all();
    assertThat(
            Stream.of(all)
                .collect(
                    Collectors.toMap(
                        migration -> migration.getVersion().getVersion(),
                        MigrationInfo::getChecksum)))
        .as("a service whose migrations are not those that have run does not start")
        .isEqualTo(CHECKSUMS);
  }

  /**
   * Requests queue behind a migration that waits for a lock, and give up after 2 s. Those up to 26
   * wait for 5 s: a migration that has run somewhere is not changed any more.
   */
  @Test
  void a_migration_gives_up_on_a_lock_before_requests_give_up_on_it() throws IOException {
    List<String> patient = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path file : files.toList()) {
        if (!Files.readString(file).contains("set local lock_timeout = '1s';")) {
          patient.add(file.getFileName().toString().replaceFirst("__.*", ""));
        }
      }
    }
    assertThat(patient)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    IntStream.rangeClosed(1, 14).boxed(), IntStream.rangeClosed(20, 26).boxed())
                .map(version -> "V" + version)
                .toList());
  }

  private static List<MigrationVersion> versions(DataSource database) {
    return Stream.of(flyway(database, MigrationVersion.LATEST).info().pending())
        .map(MigrationInfo::getVersion)
        .toList();
  }

  private static void migrate(DataSource database, MigrationVersion version) {
    assertThat(flyway(database, version).migrate().migrationsExecuted).isEqualTo(1);
  }

  private static Flyway flyway(DataSource database, MigrationVersion target) {
    return Flyway.configure().dataSource(database).target(target).load();
  }

  /** Every row as JSON, by table. */
  private static Map<String, List<String>> rows(Connection connection) throws SQLException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String table : strings(connection, TABLES)) {
      rows.put(table, strings(connection, "select to_jsonb(t) from %s t".formatted(table)));
    }
    return rows;
  }

  /** Rows that are not there any more, or not as they were; columns may have come. */
  private static List<String> lost(Connection connection, Map<String, List<String>> kept)
      throws SQLException {
    List<String> lost = new ArrayList<>();
    for (var table : kept.entrySet()) {
      try (PreparedStatement query =
          connection.prepareStatement(
              "select 1 from %s t where to_jsonb(t) @> cast(? as jsonb)"
                  .formatted(table.getKey()))) {
        for (String row : table.getValue()) {
          query.setString(1, row);
          if (!query.executeQuery().next()) {
            lost.add(table.getKey() + " " + row);
          }
        }
      }
    }
    return lost;
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }
}
