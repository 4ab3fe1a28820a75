package dev.ordergate.bootstrap.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.PemKeys;
import dev.ordergate.bootstrap.TlsPair;
import dev.ordergate.development.DevelopmentSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupChecksTest {

  private static final TlsPair TLS = TlsPair.of("orders.example.com");

  @TempDir static Path directory;

  private static Path keys;

  @BeforeAll
  static void makeKeys() {
    keys = DevelopmentSecrets.keptIn(directory).keysDirectory();
  }

  private static Map<String, String> good() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SECRET_KEY", "kH8sQ2zLx0VbN7tWcR4mYj1FgPd5uEaT");
    settings.put("GOOGLE_CLIENT_ID", "1234.apps.googleusercontent.com");
    settings.put("GOOGLE_CLIENT_SECRET", "GOCSPX-9fK2mQx7Lr0VbT4wZc8N");
    settings.put("DB_PASSWORD", "qT7vR1xZ9kLp");
    settings.put("BASE_URL", "https://orders.example.com");
    settings.put("JWT_KEYS_DIR", keys.toString());
    settings.put("TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.7");
    return settings;
  }

  @Test
  void good_settings_have_no_problem() {
    assertThat(StartupChecks.of(new Settings(good()))).isEmpty();
  }

  @Test
  void with_nothing_set_everything_required_is_named_at_once() {
    assertThat(StartupChecks.of(new Settings(Map.of())))
        .extracting(Problem::setting)
        .containsExactlyInAnyOrder(
            "SECRET_KEY",
            "GOOGLE_CLIENT_ID",
            "GOOGLE_CLIENT_SECRET",
            "DB_PASSWORD",
            "BASE_URL",
            "JWT_KEYS_DIR",
            "TRUSTED_PROXIES");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECRET_KEY",
        "GOOGLE_CLIENT_ID",
        "GOOGLE_CLIENT_SECRET",
        "DB_PASSWORD",
        "BASE_URL",
        "JWT_KEYS_DIR",
        "TRUSTED_PROXIES"
      })
  void each_that_is_missing_or_blank_is_named_alone(String name) {
    for (String value : List.of("", "  ")) {
      assertThat(problems(name, value))
          .singleElement()
          .satisfies(problem -> assertThat(problem.line()).startsWith(name + " is missing"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SECRET_KEY           | changeme",
        "SECRET_KEY           | secret",
        "SECRET_KEY           | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "SECRET_KEY           | kH8sQ2zLx0VbN7tWcR4mYj1FgPd5uEa",
        "GOOGLE_CLIENT_SECRET | changeme",
        "GOOGLE_CLIENT_SECRET | kH8sQ2zLx0VbN7t",
        "DB_PASSWORD          | postgres",
        "DB_PASSWORD          | qT7vR1xZ9kL",
        "BASE_URL             | http://orders.example.com",
        "BASE_URL             | orders.example.com",
        "BASE_URL             | https://orders.example.com/",
        "BASE_URL             | https://orders.example.com/app",
        "BASE_URL             | https://orders.example.com?x=1",
        "BASE_URL             | https://me@orders.example.com",
        "BASE_URL             | https://",
        "BASE_URL             | https://a b",
        "BASE_URL             | https://Orders.example.com",
        "BASE_URL             | HTTPS://orders.example.com",
        "BASE_URL             | https://orders.example.com:443",
        "TRUSTED_PROXIES      | proxy.example.com",
        "TRUSTED_PROXIES      | 10.0.0.0/40",
        "TRUSTED_PROXIES      | 0.0.0.0/0",
        "TRUSTED_PROXIES      | 10.0.0.1, ::/0",
        "ALLOWED_HOSTS        | https://orders.example.com",
        "ALLOWED_HOSTS        | orders.example.com:443",
        "ALLOWED_HOSTS        | *",
        "CORS_ORIGINS         | *",
        "CORS_ORIGINS         | null",
        "CORS_ORIGINS         | http://app.example.com",
        "CORS_ORIGINS         | https://app.example.com/",
        "CORS_ORIGINS         | https://app.example.com, app",
        "CORS_ORIGINS         | https://App.example.com",
        "CORS_ORIGINS         | https://app.example.com:443",
        "CORS_ORIGINS         | http://localhost:80",
        "GOOGLE_CLIENT_IDS    | ' , '",
        "GOOGLE_HOSTED_DOMAIN | example.com, example.org",
        "GOOGLE_HOSTED_DOMAIN | @example.com",
        "GOOGLE_ISSUER        | https://login.example.com/people?tenant=1",
        "GOOGLE_ISSUER        | https://login.example.com/people#us",
        "GOOGLE_CLIENT_ID     | ordergate-development",
        "GOOGLE_ISSUER        | http://accounts.example.com",
        "GOOGLE_ISSUER        | accounts.google.com",
        "GOOGLE_ISSUER        | ftp://localhost/",
        "ADMIN_EMAILS         | ada@example.com, ada",
        "JWT_KEYS_DIR         | /nowhere/at/all",
        "PORT                 | http",
        "PORT                 | 0",
        "PORT                 | 65536",
        "MANAGEMENT_PORT      | 9000x",
        "MANAGEMENT_PORT      | 8000",
        "DB_PORT              | -1",
        "DB_POOL_SIZE         | 0",
        "DB_REPLICA_URL       | replica.example.com",
        "QUARKUS_DATASOURCE_JDBC_URL | jdbc:mysql://db/ordergate",
        "DB_PASSWORD          | qT7$$vR1xZ9kLp2",
        "DB_PASSWORD          | qT7\\$vR1xZ9kLp2",
        "SECRET_KEY           | kH8sQ2zLx0VbN7tWcR4m${Yj1FgPd5uEaT",
        "DRAIN_SECONDS        | 5s",
        "DRAIN_SECONDS        | 9",
        "SECRET_KEY_PREVIOUS  | changeme",
        "RATE_LIMITS          | maybe",
        "OTEL_EXPORTER_OTLP_ENDPOINT | collector:4317",
        "OTEL_EXPORTER_OTLP_PROTOCOL | json"
      })
  void each_bad_value_is_named_alone(String name, String value) {
    assertThat(problems(name, value))
        .singleElement()
        .satisfies(problem -> assertThat(problem.setting()).isEqualTo(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BASE_URL        | https://orders.example.com:8443",
        "BASE_URL        | https://[2001:db8::1]",
        "TRUSTED_PROXIES | 127.0.0.1,::1",
        "ALLOWED_HOSTS   | orders.example.org, 192.0.2.1, [::1]",
        "CORS_ORIGINS    | https://app.example.com, http://localhost:5173",
        "GOOGLE_ISSUER   | https://login.example.com/realms/people",
        "GOOGLE_ISSUER   | http://127.0.0.1:8180/people",
        "GOOGLE_ISSUER   | http://[::1]:8180",
        "CORS_ORIGINS    | http://localhost:443",
        "GOOGLE_CLIENT_IDS    | web, phone",
        "GOOGLE_HOSTED_DOMAIN | example.com",
        "ADMIN_EMAILS    | ada@example.com,grace@example.com",
        "DB_REPLICA_URL  | jdbc:postgresql://replica,primary/ordergate",
        "RATE_LIMITS     | off",
        "OTEL_EXPORTER_OTLP_ENDPOINT | http://collector:4317",
        "OTEL_EXPORTER_OTLP_PROTOCOL | http/protobuf",
        "DRAIN_SECONDS   | 0",
        "MANAGEMENT_PORT | 9443"
      })
  void each_good_value_passes(String name, String value) {
    assertThat(problems(name, value)).isEmpty();
  }

  @Test
  void own_tls_does_instead_of_a_proxy() {
    Map<String, String> settings = good();
    settings.remove("TRUSTED_PROXIES");
    settings.put("TLS_CERTIFICATE", TLS.certificate().toString());
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_KEY is missing");

    settings.put("TLS_KEY", directory.resolve("nowhere").toString());
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_KEY names").contains("cannot be read");

    settings.put("TLS_KEY", directory.toString());
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_KEY names").contains("cannot be read");

    settings.put("TLS_KEY", TLS.key().toString());
    assertThat(StartupChecks.of(new Settings(settings))).isEmpty();

    settings.put("TLS_PORT", "9000");
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_PORT is PORT or MANAGEMENT_PORT");
  }

  @Test
  void a_certificate_and_a_key_that_cannot_serve_are_named() throws IOException {
    Map<String, String> settings = good();
    settings.put("TLS_CERTIFICATE", TLS.key().toString());
    settings.put("TLS_KEY", TLS.certificate().toString());
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_CERTIFICATE names").contains("holds no");

    settings.put("TLS_CERTIFICATE", TLS.certificate().toString());
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_KEY names").contains("holds no");

    Path other = directory.resolve("other.key");
    Files.writeString(other, PemKeys.pem(PemKeys.newPair().getPrivate()));
    settings.put("TLS_KEY", other.toString());
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_KEY names").contains("is not the key of");

    Files.writeString(other, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatTheOnlyProblemOf(settings).startsWith("TLS_KEY names").contains("is not the key of");
  }

  @Test
  void a_key_in_place_of_its_path_is_not_repeated() {
    String pem = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----";
    Map<String, String> settings = good();
    settings.put("TLS_CERTIFICATE", TLS.certificate().toString());
    settings.put("TLS_KEY", pem);

    assertThatTheOnlyProblemOf(settings)
        .startsWith("TLS_KEY is the file itself")
        .doesNotContain("MIIEvQIBADANBgkqhkiG");
  }

  @Test
  void a_directory_without_a_usable_key_is_named() throws IOException {
    Path unusable = Files.createDirectory(directory.resolve("unusable"));
    assertThat(problems("JWT_KEYS_DIR", unusable.toString())).hasSize(1);
    Files.writeString(unusable.resolve("key.pem"), "no key");
    assertThat(problems("JWT_KEYS_DIR", unusable.toString()))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.line()).contains("no usable private RSA key. Make a key with"));
  }

  @Test
  void no_secret_is_in_what_is_said_of_it() {
    for (String name : List.of("SECRET_KEY", "GOOGLE_CLIENT_SECRET", "DB_PASSWORD")) {
      assertThat(problems(name, "changeme-kH8sQ2z").getFirst().line()).doesNotContain("kH8sQ2z");
    }
  }

  @Test
  void a_secret_that_cannot_be_read_is_not_called_missing_too() {
    Map<String, String> settings = good();
    settings.remove("SECRET_KEY");
    settings.put("SECRET_KEY_FILE", directory.resolve("nowhere").toString());

    assertThat(StartupChecks.of(new Settings(settings))).isEmpty();
    assertThat(new Settings(settings).fileProblems()).hasSize(1);
  }

  private static AbstractStringAssert<?> assertThatTheOnlyProblemOf(Map<String, String> settings) {
    return assertThat(StartupChecks.of(new Settings(settings)))
        .extracting(Problem::line)
        .singleElement()
        .asString();
  }

  private static List<Problem> problems(String name, String value) {
    Map<String, String> settings = good();
    settings.put(name, value);
    return StartupChecks.of(new Settings(settings));
  }
}
