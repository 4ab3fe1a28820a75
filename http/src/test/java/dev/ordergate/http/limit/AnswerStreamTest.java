package dev.ordergate.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

  private final ByteArrayOutputStream response = new ByteArrayOutputStream();
  private final AnswerStream stream = new AnswerStream(() -> response);

  @Test
  void a_beginning_that_is_flushed_is_not_sent() throws IOException {
    stream.write(new byte[5_000]);
    stream.write('x');
    stream.flush();

    assertThat(stream.isBegun()).isFalse();
    assertThat(response.size()).isZero();
  }

  @Test
  void what_is_longer_is_sent_as_it_comes() throws IOException {
    stream.write(new byte[5_000]);
    stream.write(new byte[5_000]);
    assertThat(stream.isBegun()).isTrue();
    assertThat(response.size()).isEqualTo(10_000);

    stream.write('x');
    assertThat(response.size()).isEqualTo(10_001);
  }

  @Test
  void a_short_one_is_sent_at_its_end() throws IOException {
    stream.write(new byte[5_000]);
    stream.close();

    assertThat(response.size()).isEqualTo(5_000);
  }
}
