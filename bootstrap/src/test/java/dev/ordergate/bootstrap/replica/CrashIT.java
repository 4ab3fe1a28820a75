package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The service is killed at the worst moment. */
@SharesNothing
class CrashIT {

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void who_lost_the_answer_to_a_crash_gets_the_same_successor_after_the_restart() throws Exception {
    Replica doomed = SITE.start();
    String token = Visitor.signedIn(doomed, "crash").mint();
    try (SilentProxy proxy = SilentProxy.before(doomed);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> lost =
          threads.submit(() -> Visitor.refresh(proxy.at("/api/token/refresh/"), token));
      Pause.until(
          "the rotation is committed",
          Duration.ofSeconds(20),
          () -> SITE.ledger().family(token).generation() == 1);
      doomed.kill();
      assertThatThrownBy(lost::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
    }

    Replica restarted = SITE.start();
    String successor = refreshed(Visitor.refresh(restarted, token));

    assertThat(refreshed(Visitor.refresh(restarted, token))).isEqualTo(successor);
    assertThat(SITE.ledger().family(successor)).isEqualTo(new Ledger.Family(1, 2, ""));
    assertThat(refreshed(Visitor.refresh(restarted, successor))).isNotEqualTo(successor);
    restarted.stop();
  }

  @Test
  void nobody_who_was_refreshing_at_the_crash_is_signed_out() throws Exception {
    Replica doomed = SITE.start();
    Visitor visitor = Visitor.signedIn(doomed, "busy");
    List<String> held;
    try (Crowd<String> clients = new Crowd<>()) {
      for (int i = 0; i < 10; i++) {
        String first = visitor.mint();
        clients.add(() -> refreshUntilTheCrash(doomed, first, clients));
      }
      Pause.of(Duration.ofSeconds(2));
      doomed.kill();
      held = clients.finish();
    }

    Replica restarted = SITE.start();
    for (String last : held) {
      refreshed(Visitor.refresh(restarted, last));
    }
  }

  /** The last token the client got to know. */
  private static String refreshUntilTheCrash(Replica replica, String first, Crowd<String> crowd)
      throws InterruptedException {
    String held = first;
    try {
      while (!crowd.isOver()) {
        held = refreshed(Visitor.refresh(replica, held));
      }
    } catch (IOException crash) {
      return held;
    }
    return held;
  }

  private static String refreshed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Visitor.json(answer).get("refresh").asText();
  }
}
