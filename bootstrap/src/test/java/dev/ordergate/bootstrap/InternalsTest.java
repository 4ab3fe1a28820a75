package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.ordergate.bootstrap.replica.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an update of Quarkus may break without a word of warning is known beforehand. */
class InternalsTest {

  private static final Path DECISION =
      Artifact.PROJECT.resolve("docs/adr/0009-inside-quarkus-and-vertx.md");

  private static final Pattern INTERNAL =
      Pattern.compile(
          "io\\.vertx\\..*\\.impl\\..*|io\\.quarkus\\..+\\.runtime\\..*"
              + "|org\\.jboss\\.resteasy\\.reactive\\.server\\.\\w+\\..*");

  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @Test
  void all_that_is_no_api_of_quarkus_or_vertx_is_told_in_the_decision_about_it()
      throws IOException {
    assertThat(used()).isEqualTo(told());
  }

  private static Set<String> used() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ordergate")
            .stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(use -> use.getTargetClass().getBaseComponentType().getName())
            .filter(name -> INTERNAL.matcher(name).matches())
            .map(name -> name.replaceAll(".*\\.|\\$.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in the first column of its table. */
  private static Set<String> told() throws IOException {
    return Files.readAllLines(DECISION).stream()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> NAME.matcher(line.substring(0, line.indexOf('|', 1))).results())
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
