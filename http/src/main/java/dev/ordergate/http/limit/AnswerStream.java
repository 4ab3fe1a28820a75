package dev.ordergate.http.limit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the beginning back, so that a problem can take its place. Being flushed is no reason to
 * send it: writers of JSON do so at their end, also where that is a failure.
 */
final class AnswerStream extends OutputStream {

  private static final int HELD_BYTES = 8192;

  private final Supplier<OutputStream> response;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable OutputStream begun;

  AnswerStream(Supplier<OutputStream> response) {
    this.response = response;
  }

  /** Whether something of it has been sent. */
  boolean isBegun() {
    return begun != null;
  }

  @Override
  public void write(int part) throws IOException {
    write(new byte[] {(byte) part}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (begun == null && held.size() + length <= HELD_BYTES) {
      held.write(bytes, offset, length);
    } else {
      begin().write(bytes, offset, length);
    }
  }

  @Override
  public void close() throws IOException {
    begin().close();
  }

  private OutputStream begin() throws IOException {
    if (begun == null) {
      begun = response.get();
      held.writeTo(begun);
    }
    return begun;
  }
}
