package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ordergate.bootstrap.replica.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"'a secret'", "'a secret\n'", "'a secret\r\n'", "'a secret\n\n'", "' a secret \n'"})
  void a_mounted_secret_is_its_file_without_what_is_blank_around_it(String content)
      throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), content);
    Settings settings = new Settings(Map.of("SECRET_KEY_FILE", file.toString()));

    assertThat(settings.get("SECRET_KEY")).contains("a secret");
    assertThat(settings.fileProblems()).isEmpty();
  }

  @Test
  void a_setting_made_twice_is_a_problem() throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), "xyzzy");
    Settings settings =
        new Settings(Map.of("SECRET_KEY_FILE", file.toString(), "SECRET_KEY", "plugh"));

    assertThat(settings.fileProblems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.line())
                .startsWith("SECRET_KEY is set twice")
                .doesNotContain("xyzzy", "plugh"));
  }

  @Test
  void each_is_in_the_readme_and_in_the_example() throws IOException {
    String readme = Files.readString(Artifact.PROJECT.resolve("README.md"));
    List<String> example = Files.readAllLines(Artifact.PROJECT.resolve(".env.example"));

    assertThat(Settings.NAMES)
        .allSatisfy(name -> {
          assertThat(readme).contains("`" + name + "`");
          assertThat(example).anyMatch(line -> line.matches("#?" + name + "=.*"));
        });
  }

  @Test
  void each_that_the_service_reads_has_its_name() throws IOException {
    String properties = Files.readString(Path.of("src/main/resources/application.properties"));

    assertThat(Pattern.compile("\\$\\{([A-Z_]+)").matcher(properties).results())
        .extracting(setting -> setting.group(1))
        .hasSizeGreaterThan(20)
        .isSubsetOf(Settings.NAMES);
  }

  @Test
  void one_that_is_set_to_nothing_is_not_set() throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), "one");
    Settings settings = new Settings(Map.of("SECRET_KEY_FILE", file.toString(), "SECRET_KEY", " "));

    assertThat(settings.get("SECRET_KEY")).contains("one");
    assertThat(settings.fileProblems()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_or_is_empty_or_no_text_is_a_problem() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty"), "\n");
    Path noText = Files.writeString(directory.resolve("no-text"), "keys\0");
    Settings settings =
        new Settings(
            Map.of(
                "DB_PASSWORD_FILE", directory.resolve("nowhere").toString(),
                "JWT_KEYS_DIR_FILE", noText.toString(),
                "SECRET_KEY_FILE", empty.toString()));

    assertThat(settings.fileProblems())
        .extracting(Problem::setting)
        .containsExactly("DB_PASSWORD_FILE", "JWT_KEYS_DIR_FILE", "SECRET_KEY_FILE");
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_pipe_is_a_problem_and_not_waited_for() throws IOException, InterruptedException {
    String pipe = directory.resolve("pipe").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();

    assertThat(new Settings(Map.of("SECRET_KEY_FILE", pipe)).fileProblems())
        .extracting(Problem::setting)
        .containsExactly("SECRET_KEY_FILE");
  }

  static Stream<byte[]> unusable() {
    return Stream.of(
        "DB_PASSWORD=gen\u00e9ve\n".getBytes(StandardCharsets.ISO_8859_1),
        "DB_PASSWORD=a\\user\n".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void a_dot_env_that_cannot_be_parsed_is_a_problem(byte[] content) throws IOException {
    assertCannotBeRead(Files.write(directory.resolve(".env"), content));
  }

  @Test
  void a_dot_env_that_is_there_for_another_user_is_a_problem() throws IOException {
    Path file = Files.writeString(directory.resolve(".env"), "PORT=8100\n");
    Files.setPosixFilePermissions(file, Set.of());
    assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();

    assertCannotBeRead(file);
  }

  @Test
  void a_dot_env_that_is_not_there_is_none() {
    assertThat(Settings.dotEnv(directory.resolve(".env"))).isEqualTo(new Settings(Map.of()));
  }

  private static void assertCannotBeRead(Path file) {
    assertThat(Settings.dotEnv(file).fileProblems())
        .extracting(Problem::line)
        .containsExactly(
            ".env cannot be read. Let the service's user read it, and write it in UTF-8, with \\\\ for"
                + " each \\.");
  }

  @ParameterizedTest
  @CsvSource({"prod,true", "dev,false", "'dev,mine',false", "anything,true"})
  void every_profile_but_development_is_production(String profile, boolean production) {
    assertThat(new Settings(Map.of("QUARKUS_PROFILE", profile)).isProduction())
        .isEqualTo(production);
    assertThat(new Settings(Map.of()).isProduction()).isTrue();
  }
}
