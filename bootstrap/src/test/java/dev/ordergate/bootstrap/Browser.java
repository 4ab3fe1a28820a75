package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser as far as HTTP goes: cookies, redirects, forms. */
public final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\"[^>]*value=\"([^\"]+)\"");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient following = client(HttpClient.Redirect.NORMAL);
  private final HttpClient stopping = client(HttpClient.Redirect.NEVER);

  /** One that visits the service under test. */
  Browser() {
    this(Surroundings.BASE_URL);
  }

  /** One that visits another; {@code base} is its scheme, host and port. */
  public Browser(String base) {
    this.base = base;
  }

  /** A browser in which the person has signed in. */
  static Browser signedIn(String subject, String email, String name) {
    IndependentProvider.expect(subject, IndependentProvider.claims(email, name));
    Browser browser = new Browser();
    HttpResponse<String> landed = browser.get("/accounts/google/login/");
    assertThat(landed.statusCode()).isEqualTo(200);
    assertThat(landed.uri().getPath()).isEqualTo("/orders/");
    return browser;
  }

  /** Opens an address, following redirects. */
  public HttpResponse<String> get(String address) {
    return send(following, request(address).GET().build());
  }

  /** Opens an address and stays there. */
  public HttpResponse<String> getOnce(String address) {
    return send(stopping, request(address).GET().build());
  }

  /** Opens an address of another site and stays there. */
  public HttpResponse<String> follow(String uri) {
    return send(stopping, HttpRequest.newBuilder(URI.create(uri)).GET().build());
  }

  /** Sends a request whose answer is read as it comes. */
  HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
    return stopping.send(request, BodyHandlers.ofInputStream());
  }

  /** Sends any request without a body, stays there. */
  HttpResponse<String> send(String method, String address, String... headers) {
    HttpRequest.Builder request = request(address).method(method, BodyPublishers.noBody());
    return send(stopping, (headers.length > 0 ? request.headers(headers) : request).build());
  }

  /** Posts a form of {@code page}, following redirects. */
  HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> form) {
    Matcher csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).as("a CSRF token in " + page.uri()).isTrue();
    String body =
        form.entrySet().stream()
            .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("", "csrf-token=" + encode(csrf.group(1)), ""));
    return send(
        following,
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** A token pair for the signed-in person. */
  JsonNode tokenPair() {
    HttpResponse<String> response = get("/api/token/");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  String accessToken() {
    return tokenPair().get("access").asText();
  }

  public CookieManager cookies() {
    return cookies;
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpClient client(HttpClient.Redirect redirect) {
    return HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect).build();
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(base + address))
        .header("Accept", "text/html, application/json")
        .header("User-Agent", "Browser of the tests");
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
