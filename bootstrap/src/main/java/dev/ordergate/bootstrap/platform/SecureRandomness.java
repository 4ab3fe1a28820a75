package dev.ordergate.bootstrap.platform;

import dev.ordergate.application.secret.spi.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** {@link Randomness} by the platform's {@link SecureRandom}. */
@ApplicationScoped
class SecureRandomness implements Randomness {

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public UUID uuid() {
    return UUID.randomUUID();
  }
}
