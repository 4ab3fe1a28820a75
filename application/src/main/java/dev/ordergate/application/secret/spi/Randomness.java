package dev.ordergate.application.secret.spi;

import java.util.UUID;

/** Unpredictable values, fit for secrets. */
public interface Randomness {

  /** {@code count} random bytes. */
  byte[] bytes(int count);

  /** A random UUID (RFC 9562, version 4). */
  UUID uuid();
}
