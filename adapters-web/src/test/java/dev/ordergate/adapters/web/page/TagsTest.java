package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The templates' tags. What Qute knows no type of, it looks up by reflection, which a native
 * executable does not have.
 */
final class TagsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern PARAMETERS = Pattern.compile("\\{#(\\w+)((?: [^ }]+)+) /}");
  private static final Pattern NAME = Pattern.compile(" (\\w+)=");

  @Test
  void every_parameter_of_a_tag_has_a_type() throws IOException {
    List<MatchResult> uses;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      uses =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .flatMap(file -> PARAMETERS.matcher(read(file)).results())
              .toList();
    }

    assertThat(uses).hasSizeGreaterThan(10).allSatisfy(TagsTest::isTyped);
  }

  private static void isTyped(MatchResult use) {
    String tag = read(TEMPLATES.resolve("tags").resolve(use.group(1) + ".html"));
    List<String> names =
        NAME.matcher(use.group(2)).results().map(parameter -> parameter.group(1)).toList();
    assertThat(names.isEmpty() ? List.of("it") : names)
        .as(use.group())
        .allSatisfy(name -> assertThat(tag).containsPattern("\\{@[\\w.$<>]+ " + name + "}"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
