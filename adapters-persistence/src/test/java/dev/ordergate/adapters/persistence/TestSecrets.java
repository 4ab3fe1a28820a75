package dev.ordergate.adapters.persistence;

import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.secret.spi.InMemoryKeyRing;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.application.secret.spi.Randomness;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Stands in for the secrets that another adapter brings. */
final class TestSecrets {

  @Produces
  @Singleton
  KeyRing keyRing() {
    return new InMemoryKeyRing("2026-01");
  }

  @Produces
  @Singleton
  Randomness randomness() {
    return new CountingRandomness();
  }
}
