package dev.ordergate.bootstrap.startup;

import dev.ordergate.adapters.oauth.jwt.KeyFiles;
import dev.ordergate.domain.account.EmailAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What production demands of its settings; everything that can be told without a network. */
final class StartupChecks {

  /** The only client that the stand-in of {@code bin/run} knows. */
  private static final String STAND_IN_CLIENT = "ordergate-development";

  /** With the 20 s for the requests left after it, a process that is stopped ends within 30 s. */
  private static final int MAX_DRAIN_SECONDS = 8;

  private static final int SECRET_KEY_LENGTH = 32;

  /** What begins an expression, and the two ways to write a dollar that begins none. */
  private static final List<String> EXPRESSION = List.of("${", "$$", "\\$");

  private final Settings settings;
  private final List<Problem> problems = new ArrayList<>();

  private StartupChecks(Settings settings) {
    this.settings = settings;
  }

  static List<Problem> of(Settings settings) {
    StartupChecks checks = new StartupChecks(settings);
    checks.secrets();
    checks.addresses();
    checks.identityProvider();
    checks.keys();
    checks.databases();
    checks.traces();
    checks.numbers();
    checks.expressions();
    return List.copyOf(checks.problems);
  }

  private void secrets() {
    secret("SECRET_KEY", SECRET_KEY_LENGTH, "Make one with: openssl rand -base64 48");
    strong(
        "SECRET_KEY_PREVIOUS",
        settings.get("SECRET_KEY_PREVIOUS"),
        SECRET_KEY_LENGTH,
        "Leave it out: what it protects is not safe.");
    secret("GOOGLE_CLIENT_SECRET", 16, "Copy it from the OAuth client in Google's console.");
    secret("DB_PASSWORD", 12, "Give the database user a long random one.");
  }

  private void secret(String name, int minLength, String remedy) {
    strong(name, require(name, remedy), minLength, remedy);
  }

  private void strong(String name, Optional<String> secret, int minLength, String remedy) {
    secret
        .flatMap(value -> Weakness.of(value, minLength))
        .ifPresent(weakness -> add(name, weakness, remedy));
  }

  private void addresses() {
    require("BASE_URL", "Set it to the public origin, such as https://orders.example.com")
        .filter(url -> !AddressForms.isHttpsOrigin(url))
        .ifPresent(url ->
            add(
                "BASE_URL",
                "is \"%s\", which is no https origin".formatted(url),
                "Set it to scheme and host alone, in lower case, such as https://orders.example.com; a port only where it is not 443"));
    each(
        "TRUSTED_PROXIES",
        AddressForms::isNetwork,
        "List addresses or CIDR ranges of the proxies before this service, such as 10.0.12.0/24");
    each(
        "ALLOWED_HOSTS",
        AddressForms::isHost,
        "List host names without scheme and port, such as orders.example.com");
    each(
        "CORS_ORIGINS",
        AddressForms::isAppOrigin,
        "List origins as browsers send them, in lower case and without a default port, such as https://app.example.com; https, or http on this machine");
    problems.addAll(TlsCheck.problems(settings));
  }

  private void identityProvider() {
    require("GOOGLE_CLIENT_ID", "Copy it from the OAuth client in Google's console.")
        .filter(STAND_IN_CLIENT::equals)
        .ifPresent(id ->
            add(
                "GOOGLE_CLIENT_ID",
                "is the one of the development stand-in, where everybody is anybody",
                "Make an OAuth client in Google's console."));
    settings
        .get("GOOGLE_ISSUER")
        .filter(issuer -> !AddressForms.isIssuer(issuer))
        .ifPresent(issuer ->
            add(
                "GOOGLE_ISSUER",
                "is \"%s\", which is no https address without a query".formatted(issuer),
                "Leave it out for Google; plain http is for providers on this machine only."));
    settings
        .get("GOOGLE_HOSTED_DOMAIN")
        .filter(domain -> !AddressForms.isHost(domain))
        .ifPresent(domain ->
            add(
                "GOOGLE_HOSTED_DOMAIN",
                "is \"%s\", which is not one domain".formatted(domain),
                "Name one, such as example.com"));
    settings
        .get("GOOGLE_CLIENT_IDS")
        .filter(ids -> settings.list("GOOGLE_CLIENT_IDS").isEmpty())
        .ifPresent(ids ->
            add("GOOGLE_CLIENT_IDS", "names no client", "Leave it out for GOOGLE_CLIENT_ID."));
    each(
        "ADMIN_EMAILS",
        text -> EmailAddress.parse(text).isPresent(),
        "List e-mail addresses, such as ada@example.com");
  }

  private void keys() {
    require("JWT_KEYS_DIR", "Make a key with: bin/keys DIR")
        .ifPresent(directory ->
            KeyFiles.problem(Path.of(directory))
                .ifPresent(found -> add("JWT_KEYS_DIR", found.fault(), found.remedy())));
  }

  private void databases() {
    database(
        "DB_REPLICA_URL",
        "Set it to jdbc:postgresql://REPLICA,PRIMARY/ordergate?targetServerType=preferSecondary");
    database(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "Leave it out for DB_HOST, DB_PORT and DB_NAME, or begin it with jdbc:postgresql://");
  }

  private void database(String name, String remedy) {
    settings
        .get(name)
        .filter(url -> !url.startsWith("jdbc:postgresql://"))
        // It may hold a password.
        .ifPresent(url -> add(name, "is no JDBC address of PostgreSQL", remedy));
  }

  private void traces() {
    settings
        .get("OTEL_EXPORTER_OTLP_ENDPOINT")
        .filter(endpoint -> !AddressForms.isHttpAddress(endpoint))
        .ifPresent(endpoint ->
            add(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "is \"%s\", which is no http or https address".formatted(endpoint),
                "Set it to the collector's, such as http://collector:4317"));
    word("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc", "http/protobuf");
  }

  private void numbers() {
    number("PORT", 1, 65_535);
    number("MANAGEMENT_PORT", 1, 65_535);
    number("TLS_PORT", 1, 65_535);
    number("DB_PORT", 1, 65_535);
    number("DB_POOL_SIZE", 1, 1_000);
    number("DRAIN_SECONDS", 0, MAX_DRAIN_SECONDS);
    word("RATE_LIMITS", "on", "off");
    String port = settings.get("PORT", "8000");
    String management = settings.get("MANAGEMENT_PORT", "9000");
    if (management.equals(port)) {
      add("MANAGEMENT_PORT", "is PORT", "Give each a port of its own.");
    }
    if (settings.get("TLS_CERTIFICATE").isPresent()
        && List.of(port, management).contains(settings.get("TLS_PORT", "8443"))) {
      add("TLS_PORT", "is PORT or MANAGEMENT_PORT", "Give each a port of its own.");
    }
  }

  /** What Quarkus would not take as it is written. */
  private void expressions() {
    for (String name : Settings.NAMES) {
      settings
          .get(name)
          .filter(value -> EXPRESSION.stream().anyMatch(value::contains))
          .ifPresent(value ->
              add(
                  name,
                  "contains ${, $$ or \\$, which Quarkus takes for an expression",
                  "Choose one without."));
    }
  }

  private void word(String name, String usual, String other) {
    settings
        .get(name)
        .filter(value -> !List.of(usual, other).contains(value))
        .ifPresent(value ->
            add(
                name,
                "is neither %s nor %s".formatted(usual, other),
                "Leave it out for %s.".formatted(usual)));
  }

  private void number(String name, int least, int most) {
    settings
        .get(name)
        .filter(value -> !isNumber(value, least, most))
        .ifPresent(value ->
            add(
                name,
                "is \"%s\"".formatted(value),
                "Give it a number from %d to %d.".formatted(least, most)));
  }

  private Optional<String> require(String name, String remedy) {
    Optional<String> value = settings.get(name);
    if (value.isEmpty() && settings.fileProblems().stream().noneMatch(p -> p.isOf(name))) {
      add(name, "is missing", remedy);
    }
    return value;
  }

  private void each(String name, Predicate<String> form, String remedy) {
    settings.list(name).stream()
        .filter(form.negate())
        .forEach(element -> add(name, "contains \"%s\"".formatted(element), remedy));
  }

  private void add(String name, String fault, String remedy) {
    problems.add(new Problem(name, fault, remedy));
  }

  private static boolean isNumber(String value, int least, int most) {
    return value.matches("[0-9]{1,9}")
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most;
  }
}
