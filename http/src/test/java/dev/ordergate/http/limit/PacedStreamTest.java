package dev.ordergate.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedStreamTest {

  private static final int LENGTH = 3 * PacedStream.STEP_BYTES;

  private final EventExecutor eventLoop = new DefaultEventExecutor();
  private final ByteArrayOutputStream response = new ByteArrayOutputStream();

  @AfterEach
  void end() {
    var _ = eventLoop.shutdownGracefully();
  }

  @Test
  void whoever_writes_is_a_step_ahead_of_the_event_loop_at_most() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    var _ =
        eventLoop.submit(() -> {
          busy.await();
          return busy;
        });
    Thread writer = Thread.ofPlatform().start(this::writeAll);
    while (writer.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(response.size()).isEqualTo(PacedStream.STEP_BYTES);

    busy.countDown();
    writer.join();
    assertThat(response.size()).isEqualTo(LENGTH);
  }

  @Test
  void whoever_writes_hears_that_the_client_has_gone() {
    byte[] step = new byte[PacedStream.STEP_BYTES];

    assertThatIOException()
        .isThrownBy(() -> new PacedStream(response, eventLoop, () -> true).write(step));
  }

  private void writeAll() {
    try (PacedStream stream = new PacedStream(response, eventLoop, () -> false)) {
      for (int i = 0; i < LENGTH; i += 4096) {
        stream.write(new byte[4096]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
