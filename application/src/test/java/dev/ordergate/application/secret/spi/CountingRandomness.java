package dev.ordergate.application.secret.spi;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Predictable values, each given once. */
public final class CountingRandomness implements Randomness {

  private final AtomicInteger last = new AtomicInteger();

  @Override
  public byte[] bytes(int count) {
    return ByteBuffer.allocate(count).putInt(last.incrementAndGet()).array();
  }

  @Override
  public UUID uuid() {
    return new UUID(0, last.incrementAndGet());
  }
}
