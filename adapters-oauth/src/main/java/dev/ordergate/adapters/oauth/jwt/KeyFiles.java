package dev.ordergate.adapters.oauth.jwt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at a key directory before the service starts. */
public final class KeyFiles {

  private static final String MAKE_ONE = "Make a key with: bin/keys DIR";
  private static final String LET_READ = "Let the user who runs the service read it.";

  private KeyFiles() {}

  /** What is wrong with a directory, and what to do about it. */
  public record Problem(String fault, String remedy) {}

  /** Why access tokens could not be signed with the keys in this directory. */
  public static Optional<Problem> problem(Path directory) {
    return problem(directory, Files::isReadable);
  }

  static Optional<Problem> problem(Path directory, Predicate<Path> readable) {
    if (!Files.isDirectory(directory)) {
      return problem("names %s, which is no directory", directory, MAKE_ONE);
    }
    try {
      KeyDirectory keys = new KeyDirectory(directory);
      if (!keys.read(Instant.MAX).signing().isEmpty()) {
        return Optional.empty();
      }
      List<Path> unreadable = keys.files().stream().filter(readable.negate()).toList();
      return unreadable.isEmpty()
          ? problem("names %s, which holds no usable private RSA key", directory, MAKE_ONE)
          : problem("has the key file %s, which cannot be read", unreadable.getLast(), LET_READ);
    } catch (IOException unreadable) {
      return problem("names %s, which cannot be read", directory, LET_READ);
    }
  }

  private static Optional<Problem> problem(String fault, Path path, String remedy) {
    return Optional.of(new Problem(fault.formatted(path), remedy));
  }
}
