package dev.ordergate.adapters.web;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser: keeps cookies, follows no redirect, sends forms with the token they had. */
public final class Browser {

  /** Sends the content type as given, without a charset of RestAssured's. */
  public static final RestAssuredConfig EXACT_CONTENT_TYPE =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                  .encodeContentTypeAs("nonsense", ContentType.TEXT)
                  .encodeContentTypeAs("application/*", ContentType.TEXT)
                  .encodeContentTypeAs("*/*", ContentType.TEXT));

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

  private final CookieFilter cookies = new CookieFilter();
  private String token = "";
  private String page = "";

  public static Browser signedIn() {
    Browser browser = new Browser();
    browser.get("/accounts/google/login/callback/?code=1").then().statusCode(303);
    return browser;
  }

  public Response get(String path) {
    return remember(request().get(path));
  }

  /** Sends a form that was read before. */
  public Response post(String path, Map<String, String> form) {
    return submit(request(), path, form);
  }

  /** The same from a page of {@code origin}; remembers the answer, too. */
  public Response send(String path, Map<String, String> form, String origin) {
    return remember(submit(request().header("Origin", origin), path, form));
  }

  private Response remember(Response answer) {
    token(answer).ifPresent(found -> token = found);
    page = answer.asString();
    return answer;
  }

  private Response submit(RequestSpecification request, String path, Map<String, String> form) {
    return request
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .urlEncodingEnabled(true)
        .formParams(form)
        .formParam("csrf-token", token)
        .post(path);
  }

  /** A hidden field of the page that was read last, as part of a form. */
  public Map<String, String> hidden(String name) {
    Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("the page has no hidden field " + name);
    }
    return Map.of(name, matcher.group(1));
  }

  /** {@code form} with the hidden field. */
  public Map<String, String> with(String hidden, Map<String, String> form) {
    Map<String, String> whole = new HashMap<>(form);
    whole.putAll(hidden(hidden));
    return whole;
  }

  /** A request without body and content type, which RestAssured cannot send; gives the status. */
  public static int postNothing(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + RestAssured.port + path);
    HttpRequest request = HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  public RequestSpecification request() {
    return given().filter(cookies).redirects().follow(false).urlEncodingEnabled(false);
  }

  public String token() {
    return token;
  }

  private static Optional<String> token(Response page) {
    Matcher matcher = TOKEN.matcher(page.asString());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
