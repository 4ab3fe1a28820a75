package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The migration as a job of its own, as the Kubernetes manifests have it. */
@SharesNothing
class MigrationOnlyIT {

  private static final Map<String, String> JOB = Map.of("QUARKUS_INIT_AND_EXIT", "true");
  private static final Map<String, String> DEPLOYMENT =
      Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void the_job_migrates_and_ends_and_the_service_starts_on_what_it_made() throws Exception {
    assertThat(SITE.run(DEPLOYMENT)).as("a schema nobody made").isOne();

    assertThat(SITE.run(JOB)).isZero();
    assertThat(SITE.run(JOB)).as("nothing left to migrate").isZero();

    try (Replica replica = SITE.start(DEPLOYMENT)) {
      assertThat(Visitor.signedIn(replica, "migrated").mint()).isNotEmpty();
    }
  }
}
