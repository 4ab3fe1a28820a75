package dev.ordergate.development;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * The other side of the provider in its tests: what a client does, over real HTTP, step by step.
 */
final class RelyingParty implements AutoCloseable {

  static final String REDIRECT_URI = "http://localhost:8000/callback/";
  static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1";
  static final Client CLIENT =
      new Client("the-client", "the secret/+", List.of(REDIRECT_URI, "http://localhost:*/below/*"));

  private final HttpClient http = HttpClient.newHttpClient();
  private final StandInProvider provider;

  RelyingParty(StandInProvider provider) {
    this.provider = provider;
  }

  static Map<String, String> authorization() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", CLIENT.id());
    query.put("redirect_uri", REDIRECT_URI);
    query.put("response_type", "code");
    query.put("scope", "openid email profile");
    query.put("state", "the state");
    query.put("nonce", "the nonce");
    query.put("code_challenge", challenge());
    query.put("code_challenge_method", "S256");
    query.put("access_type", "offline");
    query.put("login_hint", "ada@example.com");
    return query;
  }

  HttpResponse<String> authorize(Map<String, String> query)
      throws IOException, InterruptedException {
    return get("/authorize?" + encoded(query));
  }

  String code() throws IOException, InterruptedException {
    return text(answerIn(authorize(authorization())), "code");
  }

  static Map<String, String> answerIn(HttpResponse<String> response) {
    String location = response.headers().firstValue("Location").orElseThrow();
    try {
      return Form.parse(URI.create(location).getRawQuery()).values();
    } catch (OAuthError e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> codeGrant(String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", REDIRECT_URI);
    form.put("code_verifier", VERIFIER);
    return form;
  }

  static Map<String, String> refreshGrant(String refreshToken) {
    return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
  }

  HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
    return post("/token", form, CLIENT.secret());
  }

  HttpResponse<String> post(String path, Map<String, String> form, String secret)
      throws IOException, InterruptedException {
    String pair = encode(CLIENT.id()) + ":" + encode(secret);
    return send(
        form(path, form)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
  }

  HttpResponse<String> postOpenly(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return send(form(path, form));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(provider.issuer() + path)));
  }

  HttpResponse<String> userInfo(String accessToken) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(provider.issuer() + "/userinfo"))
            .header("Authorization", "Bearer " + accessToken));
  }

  /** A member that has to be there. */
  static String text(Map<String, ?> members, String name) {
    return String.valueOf(Objects.requireNonNull(members.get(name), () -> name + " of " + members));
  }

  static Map<String, Object> json(HttpResponse<String> response) {
    try {
      return JsonUtil.parseJson(response.body());
    } catch (JoseException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder form(String path, Map<String, String> form) {
    return HttpRequest.newBuilder(URI.create(provider.issuer() + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
