package dev.ordergate.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.http.edge.Workers;
import dev.ordergate.http.problem.ProblemType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownloadsTest {

  private final Downloads downloads = new Downloads(new Workers(Optional.of(24)));

  @Test
  void a_client_gets_two_at_once() {
    assertThat(downloads.begin("ada")).isEmpty();
    assertThat(downloads.begin("ada")).isEmpty();
    assertThat(downloads.begin("ada")).contains(ProblemType.TOO_MANY_REQUESTS);

    downloads.end("ada");
    assertThat(downloads.begin("ada")).isEmpty();
  }

  @Test
  void all_clients_together_get_an_eighth_of_the_workers() {
    assertThat(downloads.begin("ada")).isEmpty();
    assertThat(downloads.begin("grace")).isEmpty();
    assertThat(downloads.begin("linus")).isEmpty();
    assertThat(downloads.begin("margaret")).contains(ProblemType.SERVICE_UNAVAILABLE);

    downloads.end("grace");
    assertThat(downloads.begin("margaret")).isEmpty();
  }
}
