package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ordergate.development.DevelopmentSecrets;
import dev.ordergate.development.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The artifact as an operator runs it: production, behind a proxy that ends TLS. */
class ProductionIT {

  private static final String APP = "https://app.example.com";
  private static final String HSTS = "max-age=31536000; includeSubDomains; preload";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

  private static Replica replica;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    PROVIDER.start();
    DevelopmentSecrets secrets = DevelopmentSecrets.keptIn(directory);
    Map<String, String> settings = new HashMap<>(DATABASE.settings());
    String password = String.valueOf(settings.remove("DB_PASSWORD"));
    settings.put("DB_PASSWORD_FILE", file(directory, password));
    settings.put("SECRET_KEY_FILE", file(directory, secrets.secretKey()));
    settings.put("SECRET_KEY", "");
    settings.put("JWT_KEYS_DIR", secrets.keysDirectory().toString());
    settings.put("BASE_URL", Forwarded.ORIGIN);
    settings.put("GOOGLE_ISSUER", PROVIDER.issuerUrl("people").toString());
    settings.put("GOOGLE_CLIENT_ID", "ordergate-tests");
    settings.put("GOOGLE_CLIENT_SECRET", secrets.clientSecret());
    settings.put("TRUSTED_PROXIES", "127.0.0.1, ::1, 10.0.0.0/8");
    Files.writeString(
        directory.resolve(".env"),
        "CORS_ORIGINS=" + APP + "\nALLOWED_HOSTS=orders.example.org\nBASE_URL=https://not.this\n");
    replica = Replica.start(settings, directory);
  }

  @AfterAll
  static void stop() {
    if (replica != null) {
      replica.close();
    }
    PROVIDER.shutdown();
    DATABASE.close();
  }

  @Test
  void somebody_signs_in_and_the_proxy_tells_from_where() throws Exception {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "people",
            "ada",
            "JWT",
            List.of("ordergate-tests"),
            Map.of("email", "ada@example.com", "email_verified", true, "name", "Ada"),
            3600));
    Forwarded browser =
        new Forwarded(replica).with("X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.1.2.3");
    assertThat(browser.signIn().headers().firstValue("Location")).contains("/orders/");
    JsonNode pair = JSON.readTree(browser.get("/api/token/").body());

    HttpResponse<String> sessions =
        new Forwarded(replica)
            .get("/api/sessions/", "Authorization", "Bearer " + pair.get("access").asText());

    assertThat(sessions.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(sessions.body()).findValuesAsText("address"))
        .hasSize(2)
        .containsOnly("203.0.113.9");
  }

  @Test
  void over_https_browsers_are_told_to_stay_there() throws Exception {
    for (String path : List.of("/accounts/login/", "/api/orders/", "/nothing", "/openapi")) {
      assertThat(new Forwarded(replica).get(path).headers().allValues("Strict-Transport-Security"))
          .as(path)
          .containsExactly(HSTS);
    }
  }

  @Test
  void plain_http_leads_people_to_https_and_programs_nowhere() throws Exception {
    Forwarded plain = new Forwarded(replica).with("X-Forwarded-Proto", "http");
    for (String path : List.of("/orders/?status=PENDING", "//evil.example/", "/openapi")) {
      HttpResponse<String> page = plain.get(path);
      assertThat(page.statusCode()).isEqualTo(308);
      assertThat(page.headers().firstValue("Location")).contains(Forwarded.ORIGIN + path);
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }
    for (String path : List.of("/api/orders/", "/api/token/", "/api;x=1/orders/")) {
      HttpResponse<String> api = plain.get(path, "Authorization", "Bearer x");
      assertThat(api.statusCode()).as(path).isEqualTo(403);
      assertThat(JSON.readTree(api.body()).get("code").asText()).isEqualTo("https-required");
      assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  @Test
  void other_hosts_are_refused() throws Exception {
    assertThat(status("orders.example.com")).isEqualTo(200);
    assertThat(status("ORDERS.example.com:443")).isEqualTo(200);
    assertThat(status("orders.example.org")).isEqualTo(200);
    assertThat(status("evil.example")).isEqualTo(400);
    assertThat(status("orders.example.com.evil.example")).isEqualTo(400);
    assertThat(status("localhost")).isEqualTo(400);
    assertThat(status("not.this")).isEqualTo(400);
  }

  @Test
  void pages_of_the_named_origin_may_ask_but_not_for_tokens() throws Exception {
    HttpResponse<String> preflight = preflight("/api/orders/", APP);
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains(APP);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(preflight.headers().allValues("Vary")).anyMatch("origin"::equalsIgnoreCase);
    HttpResponse<String> refusal = new Forwarded(replica).get("/api/orders/", "Origin", APP);
    assertThat(refusal.statusCode()).isEqualTo(401);
    assertThat(refusal.headers().firstValue("Access-Control-Allow-Origin")).contains(APP);

    for (String path :
        List.of(
            "/api/token/",
            "/api/token",
            "/api/token/refresh/",
            "/api;x=1/token/",
            "/api//token/",
            "/api/./token/",
            "/api/%74oken/",
            "/orders/")) {
      assertThat(preflight(path, APP).headers().map()).as(path).noneSatisfy(Cors::isGranted);
      assertThat(new Forwarded(replica).get(path, "Origin", APP).headers().map())
          .as(path)
          .noneSatisfy(Cors::isGranted);
    }
    for (String origin : List.of("https://evil.example", "null", APP + ".evil.example")) {
      assertThat(preflight("/api/orders/", origin).headers().map())
          .as(origin)
          .noneSatisfy(Cors::isGranted);
    }
  }

  private static final class Cors {
    static void isGranted(String name, List<String> values) {
      assertThat(name.toLowerCase(Locale.ROOT)).startsWith("access-control");
    }
  }

  private static HttpResponse<String> preflight(String path, String origin) throws Exception {
    return new Forwarded(replica)
        .send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", "GET");
  }

  private static int status(String host) throws Exception {
    return new Forwarded(replica)
        .with("X-Forwarded-Host", host)
        .get("/accounts/login/")
        .statusCode();
  }

  private static String file(Path directory, String content) throws IOException {
    Path file = Files.createTempFile(directory, "secret-", "");
    return Files.writeString(file, content + "\n").toString();
  }
}
