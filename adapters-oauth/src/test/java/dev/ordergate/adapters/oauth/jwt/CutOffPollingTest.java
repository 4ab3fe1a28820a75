package dev.ordergate.adapters.oauth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CutOffPollingTest {

  @Test
  void an_error_is_not_the_end_of_it() throws InterruptedException {
    CountDownLatch twice = new CountDownLatch(2);
    CutOffPolling polling =
        new CutOffPolling(() -> {
          twice.countDown();
          throw new OutOfMemoryError("for once");
        });

    polling.start();

    assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
    polling.stop();
  }
}
