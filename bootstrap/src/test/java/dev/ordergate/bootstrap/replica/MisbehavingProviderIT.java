package dev.ordergate.bootstrap.replica;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.Browser;
import dev.ordergate.bootstrap.SharesNothing;
import dev.ordergate.development.Ports;
import dev.ordergate.domain.audit.AuditKind;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No login comes of a provider that misbehaves, nor of whoever pretends to be it. */
@SharesNothing
class MisbehavingProviderIT {

  private static final String BEGIN = "/accounts/google/login/";

  private static final Site SITE = new Site();
  private static final Replica SERVICE =
      SITE.start(
          Map.of(
              "GOOGLE_ISSUER", MisbehavingProvider.issuer(),
              "GOOGLE_CLIENT_ID", IdTokenDraft.WEB_CLIENT,
              "GOOGLE_CLIENT_SECRET", IdTokenDraft.CLIENT_SECRET,
              "GOOGLE_CLIENT_IDS", IdTokenDraft.WEB_CLIENT + ", " + IdTokenDraft.PHONE_CLIENT,
              "GOOGLE_HOSTED_DOMAIN", IdTokenDraft.DOMAIN));
  private static final String BASE = SERVICE.at("").toString();

  @AfterAll
  static void stop() {
    SITE.close();
    MisbehavingProvider.stop();
  }

  /** What is wrong with a token, and the word the sign-in page gets for it. */
  static Stream<Arguments> badTokens() {
    return Stream.of(
        bad("wrong issuer", "login_failed", () -> draft().with("iss", "https://evil.example")),
        bad("no issuer", "login_failed", () -> draft().without("iss")),
        bad("wrong audience", "login_failed", () -> draft().with("aud", "somebody-else")),
        bad("wrong azp", "login_failed", () -> draft().with("azp", "somebody-else")),
        bad("azp of a wrong type", "login_failed", () -> draft().with("azp", 1)),
        bad(
            "one more audience",
            "login_failed",
            () -> draft().with("aud", List.of(IdTokenDraft.WEB_CLIENT, "somebody-else"))),
        bad("wrong nonce", "login_failed", () -> draft().with("nonce", "another")),
        bad("expired", "login_failed", () -> draft().olderBySeconds(7200)),
        bad("no subject", "incomplete_identity", () -> draft().without("sub")),
        bad("no e-mail", "incomplete_identity", () -> draft().without("email")),
        bad("unverified e-mail", "email_not_verified", () -> draft().with("email_verified", false)),
        bad("wrong hd", "wrong_domain", () -> draft().with("hd", "evil.example")),
        bad("no hd", "wrong_domain", () -> draft().without("hd")));
  }

  /** Tokens the provider never signed. */
  static Stream<Arguments> forgedTokens() {
    return Stream.of(
        bad("bad signature", "login_failed", () -> draft().forged()),
        bad("unknown key", "login_failed", () -> draft().signedByAStranger()),
        bad("alg none", "login_failed", () -> draft().unsigned()),
        bad("HS256 with the public key", "login_failed", () -> draft().signedWithThePublicKey()),
        bad("HS256 with the secret", "login_failed", () -> draft().signedWithTheClientSecret()));
  }

  /** What is wrong with tokens of clients that speak to the provider themselves. */
  static Stream<Arguments> badTokensOfDevices() {
    return Stream.of(
        bad("too old", "", () -> draft().olderBySeconds(11 * 60)),
        bad("from the future", "", () -> draft().olderBySeconds(-120)),
        bad("no iat", "", () -> draft().without("iat")),
        bad("no exp", "", () -> draft().without("exp")));
  }

  private int refusalsBefore;

  @BeforeEach
  void count_the_refusals_on_record() {
    refusalsBefore = refusals();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"badTokens", "forgedTokens"})
  void no_web_login_comes_of(String what, String word, Supplier<IdTokenDraft> token) {
    MisbehavingProvider.expect(token.get());
    Browser browser = new Browser(BASE);

    HttpResponse<String> landed = browser.get(BEGIN);

    assertSignInPage(landed, word);
    assertNoSession(browser);
    assertOnRecord();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"badTokens", "badTokensOfDevices"})
  void no_device_login_comes_of(String what, String word, Supplier<IdTokenDraft> token) {
    Response response = exchange(token.get().nonceUnlessSet("right").sign(), "right");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(withoutTrace(response)).isEqualTo(withoutTrace(exchange("garbage", "right")));
    assertThat(response.header("Set-Cookie")).isNull();
    assertOnRecord();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgedTokens")
  void no_device_login_comes_of_a_forgery_which_is_on_no_record(
      String what, String word, Supplier<IdTokenDraft> token) {
    int recorded = tokenRefusals();

    Response response = exchange(token.get().nonceUnlessSet("right").sign(), "right");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(withoutTrace(response)).isEqualTo(withoutTrace(exchange("garbage", "right")));
    assertThat(tokenRefusals()).isEqualTo(recorded);
  }

  @Test
  void a_good_token_of_a_device_is_good_once() {
    String token = draft().with("aud", IdTokenDraft.PHONE_CLIENT).nonceUnlessSet("right").sign();

    Response response = exchange(token, "right");

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    assertThat(response.jsonPath().getString("token_type")).isEqualTo("Bearer");
    assertThat(exchange(token, "right").statusCode()).isEqualTo(401);
    assertThat(exchange(token + "==", "right").statusCode()).isEqualTo(401);
    assertThat(
            given()
                .baseUri(BASE)
                .auth()
                .oauth2(response.jsonPath().getString("access"))
                .get("/api/sessions/")
                .jsonPath()
                .getList("client", String.class))
        .containsExactly(IdTokenDraft.PHONE_CLIENT);
  }

  @Test
  void a_nonce_is_compared_where_one_was_sent() {
    assertThat(exchange(draft().nonceUnlessSet("right").sign(), null).statusCode()).isEqualTo(200);
    assertThat(exchange(draft().sign(), null).statusCode()).isEqualTo(200);
    assertThat(exchange(draft().sign(), "right").statusCode()).isEqualTo(401);
    assertThat(exchange(draft().nonceUnlessSet("wrong").sign(), "right").statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_good_login_works_and_its_callback_does_not_work_again() {
    MisbehavingProvider.expect(draft());
    Browser browser = new Browser(BASE);
    String callback = callback(browser);
    assertThat(browser.getOnce(callback).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/orders/"));
    browser.cookies().getCookieStore().removeAll();

    HttpResponse<String> again = browser.getOnce(callback);

    assertSentToSignIn(again);
    assertNoSession(browser);
  }

  @Test
  void a_callback_repeated_in_the_same_browser_opens_no_second_session() {
    MisbehavingProvider.expect(draft());
    Browser browser = new Browser(BASE);
    String callback = callback(browser);
    browser.getOnce(callback);
    List<HttpCookie> before = sessions(browser);

    HttpResponse<String> again = browser.getOnce(callback);

    assertSentToSignIn(again);
    assertThat(sessions(browser)).isEqualTo(before).hasSize(1);
  }

  @Test
  void a_login_is_finished_once_whatever_cookies_come_back() {
    MisbehavingProvider.expect(draft());
    Browser browser = new Browser(BASE);
    URI authorize = begin(browser);
    List<HttpCookie> begun = List.copyOf(browser.cookies().getCookieStore().getCookies());
    assertThat(browser.getOnce(answer(browser, authorize)).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/orders/"));
    Browser thief = new Browser(BASE);
    begun.forEach(cookie -> thief.cookies().getCookieStore().add(URI.create(BASE), cookie));

    assertSentToSignIn(thief.getOnce(answer(thief, authorize)));

    assertNoSession(thief);
    assertOnRecord();
  }

  @Test
  void two_logins_of_one_browser_do_not_disturb_each_other() {
    Browser browser = new Browser(BASE);
    List<URI> begun = Stream.generate(() -> begin(browser)).limit(2).toList();

    for (URI authorize : begun) {
      MisbehavingProvider.expect(draft());
      assertThat(browser.getOnce(answer(browser, authorize)).headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/orders/"));
    }
    assertThat(browser.cookies().getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getName().contains("ordergate_login_"));
  }

  /** A name under the same domain can give a browser Quarkus' cookie, but none of ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/accounts/google/login/callback/",
        "/accounts/google/login/callback",
        "/accounts/google/login/callback;x/",
        "/accounts/google;x/login/callback/",
        "/accounts/google/login/",
        "/accounts/google/login;x/"
      })
  void a_login_that_another_host_planted_is_refused(String path) {
    MisbehavingProvider.expect(draft());
    Browser eve = new Browser(BASE);
    String query = URI.create(BASE + callback(eve)).getRawQuery();
    Browser victim = new Browser(BASE);
    eve.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().startsWith("q_auth"))
        .forEach(cookie -> {
          cookie.setPath("/");
          victim.cookies().getCookieStore().add(URI.create(BASE), cookie);
        });

    assertSentToSignIn(victim.getOnce(path + "?" + query));

    assertNoSession(victim);
  }

  @Test
  void a_state_of_another_browser_is_refused() {
    MisbehavingProvider.expect(draft());
    String callbackOfEve = callback(new Browser(BASE));
    Browser victim = new Browser(BASE);
    callback(victim);

    assertSentToSignIn(victim.getOnce(callbackOfEve));
    assertNoSession(victim);
    Browser fresh = new Browser(BASE);
    assertSentToSignIn(fresh.getOnce(callbackOfEve));
    assertNoSession(fresh);
  }

  @Test
  void a_made_up_code_or_state_is_refused() {
    for (String query :
        List.of("code=x&state=y", "code=x", "state=y", "error=server_error&state=y", "")) {
      Browser browser = new Browser(BASE);
      callback(browser);

      HttpResponse<String> response = browser.getOnce("/accounts/google/login/callback/?" + query);

      assertSentToSignIn(response);
      assertNoSession(browser);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "id_token"})
  void a_token_response_that_lacks_a_token_is_a_login_that_failed(String member) {
    MisbehavingProvider.expect(draft());
    Browser browser = new Browser(BASE);

    MisbehavingProvider.whileWithholding(
        member, () -> assertSignInPage(browser.get(BEGIN), "login_failed"));

    assertNoSession(browser);
    assertOnRecord();
  }

  @Test
  void what_the_provider_answers_to_a_made_up_code_is_in_no_log() {
    Browser browser = new Browser(BASE);
    String callback = callback(browser).replaceFirst("code=[^&]+", "code=made-up-by-a-stranger");

    assertSignInPage(browser.get(callback), "login_failed");

    assertThat(SERVICE.log()).contains("login failed: refused").doesNotContain("made-up-by");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_client", "unauthorized_client", "redirect_uri_mismatch"})
  void a_client_that_the_provider_refuses_is_told_apart_from_a_person_it_refuses(String error) {
    MisbehavingProvider.expect(draft());
    Browser browser = new Browser(BASE);

    MisbehavingProvider.whileRefusingTheClient(
        error, () -> assertSignInPage(browser.get(BEGIN), "client_refused"));

    assertNoSession(browser);
    assertOnRecord();
    assertThat(SERVICE.log().lines())
        .filteredOn(line -> line.contains("the identity provider refuses this client: " + error))
        .isNotEmpty()
        .allMatch(line -> line.contains("WARN"));
    assertCounted(SERVICE, "client_refused");
  }

  @Test
  void a_provider_that_is_down_gives_a_page_that_says_so() {
    MisbehavingProvider.expect(draft());
    Browser browser = new Browser(BASE);
    String callback = callback(browser);

    MisbehavingProvider.whileDown(() -> {
      assertThat(new Browser(BASE).getOnce(BEGIN).statusCode()).isEqualTo(302);
      HttpResponse<String> landed = browser.get(callback);
      assertSignInPage(landed, "provider_down");
      assertThat(landed.body()).contains("Google does not answer");
    });

    assertNoSession(browser);
    assertOnRecord();
    assertThat(SERVICE.log().lines())
        .filteredOn(line -> line.contains("login failed: provider unreachable: "))
        .isNotEmpty()
        .allMatch(line -> line.contains("WARN"));
    assertThat(new Browser(BASE).get(BEGIN).uri().getPath()).isEqualTo("/orders/");
  }

  @Test
  void a_provider_that_was_never_there_gives_a_page_that_says_so() {
    String nobody = "http://localhost:" + Ports.free();
    try (Replica alone = SITE.start(Map.of("GOOGLE_ISSUER", nobody))) {
      Browser browser = new Browser(alone.at("").toString());
      assertThat(browser.get("/accounts/login/").statusCode()).isEqualTo(200);

      HttpResponse<String> landed = browser.get(BEGIN);

      assertSignInPage(landed, "provider_down");
      assertThat(landed.body()).contains("Google does not answer");
      assertCounted(alone, "provider_down");
      assertThat(refusals()).as("nothing had begun").isEqualTo(refusalsBefore);
      assertThat(alone.log())
          .contains("the identity provider does not answer")
          .doesNotContain("ERROR");
    }
  }

  @Test
  void a_provider_that_is_silent_holds_no_login_for_long_and_none_after_it() {
    MisbehavingProvider.expect(draft());
    List<Browser> browsers = Stream.generate(() -> new Browser(BASE)).limit(6).toList();

    MisbehavingProvider.whileSilent(() -> {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(browsers)
            .map(browser -> CompletableFuture.supplyAsync(() -> browser.get(BEGIN), threads))
            .allSatisfy(login ->
                assertThat(login)
                    .succeedsWithin(Duration.ofSeconds(15))
                    .satisfies(landed -> assertSignInPage(landed, "provider_down")));
      }
    });

    assertThat(browsers).allSatisfy(MisbehavingProviderIT::assertNoSession);
    assertOnRecord();
    assertThat(new Browser(BASE).get(BEGIN).uri().getPath()).isEqualTo("/orders/");
  }

  @Test
  void a_device_login_that_needs_the_provider_is_told_to_come_back() {
    // A key that is not known makes us ask, though not within seconds of the last time.
    MisbehavingProvider.whileDown(() -> {
      Response response = exchangeUntil(503, () -> draft().signedByAStranger());
      assertThat(response.header("Retry-After")).isNotNull();
      assertThat(response.jsonPath().getString("detail")).contains("Google does not answer");
    });
    exchangeUntil(200, () -> draft());
  }

  /** Sends tokens until one is answered so, for 15 seconds. */
  private static Response exchangeUntil(int status, Supplier<IdTokenDraft> token) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(15));
    Response response = exchange(token.get().sign(), null);
    while (response.statusCode() != status && Instant.now().isBefore(limit)) {
      Pause.of(Duration.ofMillis(100));
      response = exchange(token.get().sign(), null);
    }
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    return response;
  }

  private static Arguments bad(String what, String word, Supplier<IdTokenDraft> token) {
    return Arguments.of(what, word, token);
  }

  private static IdTokenDraft draft() {
    return new IdTokenDraft();
  }

  /** Signs in as far as the provider's redirect back, and tells where it leads. */
  private static String callback(Browser browser) {
    return answer(browser, begin(browser));
  }

  private static URI begin(Browser browser) {
    return URI.create(browser.getOnce(BEGIN).headers().firstValue("Location").orElseThrow());
  }

  /** Where the provider's answer leads. */
  private static String answer(Browser browser, URI authorize) {
    String back =
        browser.follow(authorize.toString()).headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith(BASE);
    return back.substring(BASE.length());
  }

  private static Response exchange(String idToken, @Nullable String nonce) {
    Map<String, String> body = new HashMap<>(Map.of("id_token", idToken));
    if (nonce != null) {
      body.put("nonce", nonce);
    }
    return given()
        .baseUri(BASE)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/token/google/");
  }

  private static Map<String, Object> withoutTrace(Response response) {
    Map<String, Object> body = new HashMap<>(response.jsonPath().<String, Object>getMap(""));
    assertThat(body.remove("trace_id")).isNotNull();
    return body;
  }

  private static void assertSignInPage(HttpResponse<String> landed, String word) {
    assertThat(landed.statusCode()).isEqualTo(200);
    assertThat(landed.uri().getPath()).isEqualTo("/accounts/login/");
    assertThat(landed.uri().getQuery()).isEqualTo("error=" + word);
  }

  private static void assertSentToSignIn(HttpResponse<String> response) {
    assertThat(response.statusCode()).isIn(302, 303);
    assertThat(response.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/accounts/login/?error="));
  }

  /** Counted when the record is committed, which the answer does not wait for. */
  private static void assertCounted(Replica replica, String cause) {
    Pause.until(
        "a login refused for this cause in the metrics",
        Duration.ofSeconds(5),
        () ->
            replica
                .metrics()
                .lines()
                .anyMatch(line ->
                    line.matches(
                        "ordergate_logins_refused_total.*\"%s\".* [1-9].*".formatted(cause))));
  }

  /** The refusal is in the audit trail, maybe a moment after its answer. */
  private void assertOnRecord() {
    Pause.until("a refusal on record", Duration.ofSeconds(20), () -> refusals() > refusalsBefore);
  }

  private static int tokenRefusals() {
    return SITE.ledger().refusals("id_token_not_valid");
  }

  private static int refusals() {
    return SITE.ledger().auditEvents(AuditKind.LOGIN_REFUSED);
  }

  private static void assertNoSession(Browser browser) {
    assertThat(sessions(browser)).isEmpty();
  }

  private static List<HttpCookie> sessions(Browser browser) {
    return browser.cookies().getCookieStore().getCookies().stream()
        .filter(MisbehavingProviderIT::isSession)
        .toList();
  }

  private static boolean isSession(HttpCookie cookie) {
    return cookie.getName().endsWith("ordergate_session") || cookie.getName().equals("q_session");
  }
}
