package dev.ordergate.http.limit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * Holds the beginning back, so that a problem can take its place. Being flushed is no reason to
 * send it: writers of JSON do so at their end, also where that is a failure.
 */
final class DownloadStream extends OutputStream {

  private static final int HELD_BYTES = 8192;

  private final Supplier<OutputStream> response;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean isBegun;

  DownloadStream(Supplier<OutputStream> response) {
    this.response = response;
  }

  /** Whether something of it has been sent. */
  boolean isBegun() {
    return isBegun;
  }

  @Override
  public void write(int part) throws IOException {
    write(new byte[] {(byte) part}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!isBegun && held.size() + length <= HELD_BYTES) {
      held.write(bytes, offset, length);
    } else {
      begin();
      response.get().write(bytes, offset, length);
    }
  }

  @Override
  public void close() throws IOException {
    begin();
    response.get().close();
  }

  private void begin() throws IOException {
    if (!isBegun) {
      isBegun = true;
      held.writeTo(response.get());
    }
  }
}
