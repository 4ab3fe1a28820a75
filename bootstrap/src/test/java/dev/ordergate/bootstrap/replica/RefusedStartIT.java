package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import dev.ordergate.development.Client;
import dev.ordergate.development.DevelopmentSecrets;
import dev.ordergate.development.StandInProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The artifact with settings that will not do. */
@SharesNothing
class RefusedStartIT {

  @TempDir Path directory;

  private record Ended(int code, List<String> lines) {}

  @Test
  void everything_that_is_missing_is_named_at_once() throws Exception {
    Ended ended = start(Map.of());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.lines()).hasSize(8).startsWith("Ordergate cannot start. Problems: 7");
    assertThat(ended.lines().stream().skip(1).map(line -> line.split(" ", 2)[0]))
        .containsExactlyInAnyOrder(
            "SECRET_KEY",
            "GOOGLE_CLIENT_ID",
            "GOOGLE_CLIENT_SECRET",
            "DB_PASSWORD",
            "BASE_URL",
            "JWT_KEYS_DIR",
            "TRUSTED_PROXIES");
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() throws Exception {
    DevelopmentSecrets secrets = DevelopmentSecrets.keptIn(directory.resolve("development"));
    Client client = new Client("somebody", secrets.clientSecret(), List.of("http://localhost:*/*"));
    Files.writeString(directory.resolve(".env"), "BASE_URL=http://orders.example.com\n");
    Map<String, String> settings = new HashMap<>();
    settings.put("SECRET_KEY", "changeme");
    settings.put("GOOGLE_CLIENT_ID", "ordergate-development");
    settings.put("GOOGLE_CLIENT_SECRET", "secret");
    settings.put("DB_HOST", "127.0.0.1");
    settings.put("DB_PORT", "1");
    settings.put("DB_PASSWORD", "aaaaaaaaaaaaaaaa");
    settings.put("DB_USER_FILE", directory.resolve("nowhere").toString());
    settings.put("JWT_KEYS_DIR", directory.resolve("keys").toString());
    settings.put("PORT", "http");
    settings.put("CORS_ORIGINS", "*");
    try (StandInProvider standIn = StandInProvider.start(0, client)) {
      settings.put("GOOGLE_ISSUER", standIn.issuer());
      Ended ended = start(settings);

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.lines().stream().skip(1).map(line -> line.split(" ", 2)[0]))
          .containsExactlyInAnyOrder(
              "SECRET_KEY",
              "GOOGLE_CLIENT_ID",
              "GOOGLE_CLIENT_SECRET",
              "GOOGLE_ISSUER",
              "BASE_URL",
              "DB_HOST",
              "DB_PASSWORD",
              "DB_USER_FILE",
              "JWT_KEYS_DIR",
              "PORT",
              "CORS_ORIGINS",
              "TRUSTED_PROXIES");
      assertThat(String.join("\n", ended.lines())).doesNotContain("aaaaaaaa", "Exception");
    }
  }

  private Ended start(Map<String, String> settings) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(Artifact.command())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(settings);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
  }
}
