package dev.ordergate.adapters.oauth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.adapters.oauth.jwt.KeyFiles.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFilesTest {

  @TempDir private Path directory;

  @Test
  void a_key_that_is_there_for_another_user_is_named() throws IOException {
    Path key = Files.createFile(directory.resolve("key.pem"));

    // What the file system says is no test of it: root may read everything.
    assertThat(KeyFiles.problem(directory, file -> !file.equals(key)))
        .contains(
            new Problem(
                "has the key file " + key + ", which cannot be read",
                "Let the user who runs the service read it."));
  }

  @Test
  void a_file_that_can_be_read_and_is_no_key_is_another_problem() throws IOException {
    Files.createFile(directory.resolve("key.pem"));

    assertThat(KeyFiles.problem(directory))
        .contains(
            new Problem(
                "names " + directory + ", which holds no usable private RSA key",
                "Make a key with: bin/keys DIR"));
  }
}
