package dev.ordergate.adapters.oauth.jwt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Looks at a key directory before the service starts. */
public final class KeyFiles {

  private KeyFiles() {}

  /** Why access tokens could not be signed with the keys in this directory. */
  public static Optional<String> problem(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.of("names %s, which is no directory".formatted(directory));
    }
    try {
      return new KeyDirectory(directory).read(Instant.MAX).signing().isEmpty()
          ? Optional.of("names %s, which holds no usable private RSA key".formatted(directory))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of("names %s, which cannot be read".formatted(directory));
    }
  }
}
