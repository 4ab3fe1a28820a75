package dev.ordergate.bootstrap.replica;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ordergate.bootstrap.PemKeys;
import dev.ordergate.bootstrap.SharesNothing;
import dev.ordergate.bootstrap.TlsPair;
import dev.ordergate.development.DevelopmentSecrets;
import dev.ordergate.development.EmbeddedDatabase;
import dev.ordergate.development.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The artifact as an operator runs it: production, behind a proxy that ends TLS, or with its own.
 */
@SharesNothing
class ProductionIT {

  private static final String APP = "https://app.example.com";
  private static final String HSTS = "max-age=31536000; includeSubDomains; preload";
  private static final Pattern STATE = Pattern.compile("state=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
  private static final TlsPair TLS = TlsPair.of(Forwarded.HOST);
  private static final int TLS_PORT = Ports.free();

  private static Replica replica;
  private static String firstAnswer;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    PROVIDER.start();
    DevelopmentSecrets secrets = DevelopmentSecrets.keptIn(directory);
    Map<String, String> settings = new HashMap<>(DATABASE.settings());
    String password = String.valueOf(settings.remove("DB_PASSWORD"));
    settings.put("DB_PASSWORD_FILE", file(directory, password));
    settings.put("SECRET_KEY_FILE", file(directory, secrets.secretKey()));
    settings.put("SECRET_KEY", "");
    settings.put("JWT_KEYS_DIR", PemKeys.directory().toString());
    settings.put("BASE_URL", Forwarded.ORIGIN);
    settings.put("GOOGLE_ISSUER", PROVIDER.issuerUrl("people").toString());
    settings.put("GOOGLE_CLIENT_ID", "ordergate-tests");
    settings.put("GOOGLE_CLIENT_SECRET", secrets.clientSecret());
    settings.put("TRUSTED_PROXIES", "127.0.0.1, ::1, 10.0.0.0/8");
    settings.put("TLS_CERTIFICATE", TLS.certificate().toString());
    settings.put("TLS_KEY", TLS.key().toString());
    settings.put("TLS_PORT", Integer.toString(TLS_PORT));
    // The shortest that Quarkus takes.
    settings.put("QUARKUS_HTTP_SSL_CERTIFICATE_RELOAD_PERIOD", "30S");
    Files.writeString(
        directory.resolve(".env"),
        "CORS_ORIGINS=" + APP + "\nALLOWED_HOSTS=orders.example.org\nBASE_URL=https://not.this\n");
    replica = Replica.start(settings, directory);
    firstAnswer = overTls("/accounts/login/");
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
    expect("ada", "ada@example.com", "Ada");
    Forwarded browser =
        new Forwarded(replica).with("X-Forwarded-For", "198.51.100.1, 2001:DB8:0:0::7, 10.1.2.3");
    assertThat(browser.signIn().headers().firstValue("Location")).contains("/orders/");
    JsonNode pair = JSON.readTree(browser.get("/api/token/").body());

    HttpResponse<String> sessions =
        new Forwarded(replica)
            .get("/api/sessions/", "Authorization", "Bearer " + pair.get("access").asText());

    assertThat(sessions.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(sessions.body()).findValuesAsText("address"))
        .hasSize(2)
        .containsOnly("2001:db8::7");
  }

  @Test
  void the_log_is_json_with_ids_and_without_anything_personal() throws Exception {
    expect("marked-subject", "marked-mail@example.com", "Marked Name");
    Forwarded browser = new Forwarded(replica);
    browser.signIn();
    List<String> secrets = new ArrayList<>(browser.cookies());
    JsonNode pair = JSON.readTree(browser.get("/api/token/").body());
    String access = pair.get("access").asText();
    String refresh = pair.get("refresh").asText();
    JsonNode next =
        JSON.readTree(post("/api/token/refresh/", "", "{\"refresh\":\"" + refresh + "\"}"));
    secrets.addAll(
        List.of(access, refresh, next.get("access").asText(), next.get("refresh").asText()));

    String order = "{\"title\":\"Marked title\",\"description\":\"Marked description\"%s}";
    assertThat(post("/api/orders/", access, order.formatted(""))).contains("Marked description");
    for (String refused :
        List.of(
            order.formatted(",\"marked_member\":1"),
            order.formatted(",\"status\":\"MARKED STATUS\""),
            order.formatted(""),
            "{\"title\":\"Marked\u0000title\"}",
            "{\"description\": Marked")) {
      post("/api/orders/", "marked.access.token", refused);
      post("/api/orders/", access, refused);
      post("/api/token/refresh/", "", refused);
      post("/api/token/google/", "", "{\"id_token\":\"marked.id.token\"}");
    }
    for (String path : List.of("/orders/create/", "/profile/", "/accounts/logout/")) {
      for (String form :
          List.of("title=marked&a=50%", "a=%zzmarked", "marked=%ff", "marked&".repeat(2_000))) {
        assertThat(sendForm(browser, path, form)).as(path).isEqualTo(400);
        assertThat(sendForm(new Forwarded(replica), path, form)).as(path).isBetween(400, 401);
      }
    }
    browser.get("/orders/?search=marked-search");
    browser.get("/api/orders/?search=marked-search&marked=1", "Authorization", "Bearer " + access);
    browser.get("/accounts/google/login/callback/?code=marked-code&state=marked-state");
    Matcher state = STATE.matcher(browser.beginSignIn().getRawQuery());
    assertThat(state.find()).isTrue();
    browser.get("/accounts/google/login/callback/?code=marked-code&state=" + state.group(1));
    browser.get("/accounts/google/login/callback/?error=marked-error&state=marked-state");
    browser.get("/marked-path/", "Cookie", "__Host-ordergate_session=marked-cookie");
    String traceId = JSON.readTree(post("/api/orders/", "", "{}")).get("trace_id").asText();
    assertThat(traceId).matches("[0-9a-f]{32}");

    List<String> lines = replica.log().lines().toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(JSON.readTree(line).get("message").asText()).isNotNull();
      assertThat(line).doesNotContainIgnoringCase("marked").doesNotContain("Bearer ", "@example");
      assertThat(secrets).noneMatch(line::contains);
    }
    assertThat(lines)
        .filteredOn(line -> line.contains("login failed"))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*\"requestId\":\"[0-9a-f]{32}\".*"));
  }

  private static void expect(String subject, String email, String name) {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            "people",
            subject,
            "JWT",
            List.of("ordergate-tests"),
            Map.of("email", email, "email_verified", true, "name", name),
            3600));
  }

  private static String post(String path, String access, String json) throws Exception {
    Forwarded program = new Forwarded(replica);
    BodyPublisher body = BodyPublishers.ofString(json);
    return (access.isEmpty()
            ? program.send("POST", path, body, "Content-Type", "application/json")
            : program.send(
                "POST",
                path,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + access))
        .body();
  }

  private static int sendForm(Forwarded browser, String path, String form) throws Exception {
    return browser
        .send(
            "POST",
            path,
            BodyPublishers.ofString(form),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            "same-origin")
        .statusCode();
  }

  @Test
  void a_start_has_nothing_to_warn_of() throws Exception {
    List<String> levels = new ArrayList<>();
    for (String line : replica.log().lines().toList()) {
      JsonNode entry = JSON.readTree(line);
      levels.add(entry.get("level").asText());
      if (entry.get("message").asText().contains("Listening on: http://")) {
        break;
      }
    }
    assertThat(levels).hasSizeGreaterThan(1).containsOnly("INFO");
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
  void own_tls_needs_no_proxy_and_answers_once_it_is_ready() throws Exception {
    assertThat(firstAnswer)
        .startsWith("HTTP/1.1 200 OK")
        .containsIgnoringCase("\r\nStrict-Transport-Security: " + HSTS + "\r\n");
    assertThat(overTls("/api/orders/")).startsWith("HTTP/1.1 401 ").contains("token_not_valid");
  }

  @Test
  void a_renewed_certificate_is_shown_without_a_restart() throws Exception {
    TlsPair renewed = TlsPair.of(Forwarded.HOST);
    Files.copy(renewed.key(), TLS.key(), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(renewed.certificate(), TLS.certificate(), StandardCopyOption.REPLACE_EXISTING);

    Pause.until("it is shown", Duration.ofSeconds(75), ProductionIT::isShown);
  }

  /** Whether the certificate in the file is the one that clients get. */
  private static boolean isShown() {
    try {
      overTls("/accounts/login/");
      return true;
    } catch (SSLException another) {
      return false;
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
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
    for (String none : List.of("", ",", ":", ":80", "[", "a b", ",orders.example.com")) {
      assertThat(status(none)).as(none).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", ", 203.0.113.9", ":80", ":80, 203.0.113.9", "[, [", "a, b"})
  void no_list_of_addresses_keeps_an_answer_away(String addresses) throws Exception {
    Forwarded browser = new Forwarded(replica).with("X-Forwarded-For", addresses);

    assertThat(browser.get("/accounts/login/").statusCode()).isEqualTo(200);
  }

  @Test
  void only_what_the_proxy_says_of_the_scheme_counts() throws Exception {
    assertThat(forwardedAs("HTTPS", "off").statusCode()).isEqualTo(401);
    assertThat(forwardedAs("http", "on").statusCode()).isEqualTo(403);
    for (String none : List.of("", ",", "ftp", "http, https")) {
      assertThat(forwardedAs(none, "on").statusCode()).as(none).isEqualTo(403);
    }
    assertThat(new Forwarded(replica).with("X-Forwarded-Port", "444").beginSignIn().getRawQuery())
        .contains("redirect_uri=https%3A%2F%2Forders.example.com%2Faccounts");
  }

  private static HttpResponse<String> forwardedAs(String scheme, String ssl) throws Exception {
    return new Forwarded(replica)
        .with("X-Forwarded-Proto", scheme)
        .with("X-Forwarded-Ssl", ssl)
        .get("/api/orders/");
  }

  @Test
  void a_login_begins_with_cookies_of_this_host_for_ten_minutes() throws Exception {
    HttpHeaders headers = new Forwarded(replica).get("/accounts/google/login/").headers();

    assertThat(cookies(headers, "__Host-ordergate_login_"))
        .containsExactly(Set.of("max-age=600", "path=/", "secure", "httponly", "samesite=lax"));
    assertThat(cookies(headers, "q_auth_"))
        .containsExactly(
            Set.of(
                "max-age=600",
                "path=/accounts/google/login/",
                "secure",
                "httponly",
                "samesite=lax"));
  }

  @Test
  void the_csrf_cookie_of_a_page_is_as_good_as_that_of_a_session() throws Exception {
    HttpHeaders headers = new Forwarded(replica).get("/accounts/login/").headers();

    assertThat(cookies(headers, "__Host-ordergate_csrf"))
        .containsExactly(Set.of("max-age=604800", "path=/", "secure", "httponly", "samesite=lax"));
  }

  /** The attributes of each cookie that begins so, but for the redundant Expires. */
  private static List<Set<String>> cookies(HttpHeaders headers, String prefix) {
    return headers.allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(prefix))
        .map(cookie ->
            Stream.of(cookie.toLowerCase(Locale.ROOT).split("; ?"))
                .skip(1)
                .filter(attribute -> !attribute.startsWith("expires="))
                .collect(Collectors.toSet()))
        .toList();
  }

  @Test
  void limits_hold_where_nothing_is_said_of_them() throws Exception {
    assertThat(
            new Forwarded(replica)
                .get("/accounts/google/login/")
                .headers()
                .allValues("RateLimit-Policy"))
        .containsExactly("\"login\";q=60;w=60");
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
    assertThat(refusal.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("Content-Disposition", "ETag", "Retry-After");

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

  /** What a client gets that trusts the certificate and minds whose it is. */
  private static String overTls(String path) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream certificate = Files.newInputStream(TLS.certificate())) {
      trusted.setCertificateEntry(
          Forwarded.HOST, CertificateFactory.getInstance("X.509").generateCertificate(certificate));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    Socket connection = new Socket("localhost", TLS_PORT);
    try (SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(connection, Forwarded.HOST, TLS_PORT, true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(path, Forwarded.HOST)
                  .getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
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
