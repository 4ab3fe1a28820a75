package dev.ordergate.http.limit;

import io.netty.util.concurrent.EventExecutor;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets the event loop of a connection keep up with a worker thread. What the worker writes waits
 * for the loop where Netty does not count it, so that to the worker a client who takes nothing
 * looks like one who takes everything (quarkusio/quarkus#50317, eclipse-vertx/vert.x#4809).
 */
final class PacedStream extends FilterOutputStream {

  /** What waits to be sent when Netty calls a connection unwritable. */
  static final int STEP_BYTES = 64 * 1024;

  private final EventExecutor eventLoop;
  private int ahead;

  PacedStream(OutputStream response, EventExecutor eventLoop) {
    super(response);
    this.eventLoop = eventLoop;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    ahead += length;
    if (ahead >= STEP_BYTES) {
      ahead = 0;
      eventLoop.submit(() -> {}).awaitUninterruptibly();
    }
  }

  /** Without a flush, which would begin an answer whose length is not told. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
