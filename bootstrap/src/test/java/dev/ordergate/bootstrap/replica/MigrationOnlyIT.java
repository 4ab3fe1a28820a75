package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The migration as a job of its own, as the Kubernetes manifests have it. */
@SharesNothing
class MigrationOnlyIT {

  private static final Map<String, String> JOB = Map.of("QUARKUS_INIT_AND_EXIT", "true");
  private static final Map<String, String> DEPLOYMENT =
      Map.of(
          "QUARKUS_FLYWAY_MIGRATE_AT_START", "false", "QUARKUS_FLYWAY_VALIDATE_AT_START", "true");

  private static final String LAST =
      """
       where installed_rank = (
        select max(installed_rank) from flyway_schema_history where version <> '999')
      """;
  private static final String NEXT_RELEASE =
      """
      insert into flyway_schema_history
      select installed_rank + 1, '999', 'next release', type, 'V999__next_release.sql', checksum,
        installed_by, installed_on, execution_time, success
      from flyway_schema_history
      """
          + LAST;

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void the_job_migrates_and_ends_and_the_service_starts_on_what_it_made() throws Exception {
    assertThat(SITE.run(DEPLOYMENT)).as("a schema nobody made").isOne();

    assertThat(SITE.run(JOB)).isZero();
    SITE.ledger().execute(NEXT_RELEASE);
    assertThat(SITE.run(JOB)).as("nothing left to migrate, for this release").isZero();

    try (Replica replica = SITE.start(DEPLOYMENT)) {
      assertThat(Visitor.signedIn(replica, "migrated").mint()).isNotEmpty();
    }
    assertThat(SITE.run(withParameters(JOB))).as("a URL with parameters").isZero();

    SITE.ledger().execute("delete from flyway_schema_history" + LAST);
    assertThat(SITE.run(DEPLOYMENT)).as("a migration is missing").isOne();
  }

  /** As an operator gives them, who wants TLS for instance. */
  private static Map<String, String> withParameters(Map<String, String> own) {
    Map<String, String> database = SITE.database().settings();
    Map<String, String> settings = new HashMap<>(own);
    settings.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://localhost:%s/%s?sslmode=prefer&ApplicationName=ordergate"
            .formatted(database.get("DB_PORT"), database.get("DB_NAME")));
    return settings;
  }
}
