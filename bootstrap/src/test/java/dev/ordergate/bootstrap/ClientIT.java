package dev.ordergate.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linters read the OpenAPI document, and a client generated from it does a full round trip. */
@Tag(DevelopmentCommand.OF_JARS)
@SharesNothing
class ClientIT {

  @Test
  void a_generated_client_does_a_full_round_trip(@TempDir Path home)
      throws IOException, InterruptedException {
    ServiceScript.run("client-test/run.sh", home);
  }
}
