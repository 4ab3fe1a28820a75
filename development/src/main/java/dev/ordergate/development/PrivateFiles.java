package dev.ordergate.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Directories of mode 0700 and files of mode 0600, made once and kept. */
final class PrivateFiles {

  private static final SecureRandom RANDOM = new SecureRandom();

  private PrivateFiles() {}

  /**
   * Makes the directory where it is missing and sees to it that we can write there and own what is
   * in it.
   */
  static Path directory(Path directory) {
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path real = directory.toRealPath();
      Path probe = Files.createTempFile(real, ".probe", "");
      String us = Files.getOwner(probe).getName();
      Files.delete(probe);
      String owner = Files.getOwner(real).getName();
      if (!owner.equals(us)) {
        throw new CannotStartException(
            "%s belongs to %s and you are %s: start as %s, or name another place in ORDERGATE_HOME."
                .formatted(real, owner, us, owner));
      }
      return real;
    } catch (FileSystemException e) {
      throw new CannotStartException(
          "%s cannot be written to (%s): remove it, or name another place in ORDERGATE_HOME."
              .formatted(directory, reason(e)),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String readOrCreate(Path file, Supplier<String> content) {
    try {
      if (Files.notExists(file)) {
        // createTempFile gives 0600; the move makes the file appear whole or not at all.
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".fresh", "");
        Files.writeString(fresh, content.get());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (FileSystemException e) {
      throw new CannotStartException("%s cannot be used (%s).".formatted(file, reason(e)), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 256 random bits, in characters that need no escaping anywhere. */
  static String randomText() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Copies a directory to a place where nothing is, for the same eyes only. */
  static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  static void deleteTree(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    List<Path> found;
    try (var tree = Files.walk(directory)) {
      found = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : found) {
      Files.deleteIfExists(path);
    }
  }

  private static String reason(FileSystemException e) {
    String reason = e.getReason();
    return reason == null ? e.getClass().getSimpleName().replace("Exception", "") : reason;
  }
}
