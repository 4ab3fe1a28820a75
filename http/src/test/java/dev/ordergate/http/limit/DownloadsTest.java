package dev.ordergate.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.http.edge.Workers;
import dev.ordergate.http.problem.ProblemType;
import org.junit.jupiter.api.Test;

class DownloadsTest {

  private final Downloads downloads = new Downloads(new Workers(80));

  @Test
  void a_client_gets_eight_at_once() {
    begin("ada", 8);
    assertThat(downloads.begin("ada")).contains(ProblemType.TOO_MANY_REQUESTS);

    downloads.end("ada");
    assertThat(downloads.begin("ada")).isEmpty();
  }

  @Test
  void all_clients_together_get_an_eighth_of_the_workers() {
    begin("ada", 4);
    begin("grace", 6);
    assertThat(downloads.begin("margaret")).contains(ProblemType.SERVICE_UNAVAILABLE);

    downloads.end("grace");
    assertThat(downloads.begin("margaret")).isEmpty();
  }

  private void begin(String client, int count) {
    for (int i = 0; i < count; i++) {
      assertThat(downloads.begin(client)).isEmpty();
    }
  }
}
