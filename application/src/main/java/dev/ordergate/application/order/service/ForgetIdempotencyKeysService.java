package dev.ordergate.application.order.service;

import dev.ordergate.application.order.ForgetIdempotencyKeys;
import dev.ordergate.application.order.spi.IdempotencyKeys;
import dev.ordergate.domain.order.IdempotencyKey;
import java.time.InstantSource;

/** {@link ForgetIdempotencyKeys} over {@link IdempotencyKeys}. */
public final class ForgetIdempotencyKeysService implements ForgetIdempotencyKeys {

  private final IdempotencyKeys keys;
  private final InstantSource clock;

  public ForgetIdempotencyKeysService(IdempotencyKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public int forget() {
    return keys.purge(clock.instant().minus(IdempotencyKey.LIFETIME), BATCH);
  }
}
