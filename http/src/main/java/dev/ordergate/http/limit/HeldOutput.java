package dev.ordergate.http.limit;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer whose parts are in memory until it is sent.
 *
 * @param bytes how many bytes of text they have
 */
public record HeldOutput(long bytes, StreamingOutput answer) implements StreamingOutput {

  @Override
  public void write(OutputStream output) throws IOException {
    answer.write(output);
  }
}
