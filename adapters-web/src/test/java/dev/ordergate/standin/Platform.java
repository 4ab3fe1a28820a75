package dev.ordergate.standin;

import dev.ordergate.application.secret.spi.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What bootstrap gives every adapter: a clock that stands still, and chance. */
@ApplicationScoped
public class Platform implements Randomness {

  /** What the clock says. */
  public static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

  @Produces
  InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Override
  public byte[] bytes(int count) {
    byte[] random = new byte[count];
    RandomGenerator.getDefault().nextBytes(random);
    return random;
  }

  @Override
  public UUID uuid() {
    return UUID.randomUUID();
  }
}
