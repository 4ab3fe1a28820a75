package dev.ordergate.http.limit;

import io.netty.util.concurrent.EventExecutor;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * Lets the event loop of a connection keep up with a worker thread. What the worker writes waits
 * for the loop where Netty does not count it, so that to the worker a client who takes nothing
 * looks like one who takes everything (quarkusio/quarkus#50317, eclipse-vertx/vert.x#4809). Nor
 * does writing fail by itself for a client who has gone: what nobody gets would be made to its end.
 */
final class PacedStream extends FilterOutputStream {

  /** What waits to be sent when Netty calls a connection unwritable. */
  static final int STEP_BYTES = 64 * 1024;

  private final EventExecutor eventLoop;
  private final BooleanSupplier closed;
  private int ahead;

  PacedStream(OutputStream response, EventExecutor eventLoop, BooleanSupplier closed) {
    super(response);
    this.eventLoop = eventLoop;
    this.closed = closed;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    ahead += length;
    if (ahead >= STEP_BYTES) {
      ahead = 0;
      eventLoop.submit(() -> {}).awaitUninterruptibly();
      if (closed.getAsBoolean()) {
        throw new IOException("the connection is closed");
      }
    }
  }

  /** Without a flush, which would begin an answer whose length is not told. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
