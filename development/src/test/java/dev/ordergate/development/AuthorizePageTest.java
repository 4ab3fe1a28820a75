package dev.ordergate.development;

import static dev.ordergate.development.RelyingParty.answerIn;
import static dev.ordergate.development.RelyingParty.authorization;
import static dev.ordergate.development.RelyingParty.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizePageTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  private final StandInProvider provider = StandInProvider.start(0, RelyingParty.CLIENT);
  private final RelyingParty client = new RelyingParty(provider);

  @AfterEach
  void stop() {
    client.close();
    provider.close();
  }

  @Test
  void a_click_on_a_person_signs_that_person_in() throws Exception {
    HttpResponse<String> page = page();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<title>", "lang=\"en\"", "Ada Lovelace", "Grace Hopper", "Linus Torvalds");
    String link = link(page.body(), "grace%40example.com");
    assertThat(answerIn(client.get(link))).containsKey("code").containsEntry("state", "the state");
  }

  @Test
  void cancelling_is_access_denied() throws Exception {
    String link = link(page().body(), "access_denied");
    assertThat(link)
        .startsWith(RelyingParty.REDIRECT_URI + "?error=access_denied")
        .contains("state=the+state");
  }

  @Test
  void the_page_asks_nobody_else_for_anything() throws Exception {
    HttpResponse<String> page = page();
    assertThat(page.body()).doesNotContain("<script", "src=", "https://");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    assertThat(client.get("/stand-in.css").body())
        .contains("light-dark")
        .doesNotContain("http:", "https:");
  }

  @Test
  void a_hint_nobody_answers_to_is_shown_harmlessly() throws Exception {
    Map<String, String> query = authorization();
    query.put("login_hint", "<b>nobody</b>");
    assertThat(client.authorize(query).body())
        .contains("&lt;b&gt;nobody&lt;/b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void anybody_at_example_com_can_be_made_up() throws Exception {
    Map<String, String> query = authorization();
    query.put("login_hint", "user-17@example.com");
    assertThat(
            client
                .token(RelyingParty.codeGrant(text(answerIn(client.authorize(query)), "code")))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void nobody_is_signed_in_without_being_asked() throws Exception {
    Map<String, String> query = authorization();
    query.remove("login_hint");
    query.put("prompt", "none");
    assertThat(answerIn(client.authorize(query))).containsEntry("error", "login_required");
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "response_type, '', invalid_request",
    "scope, email, invalid_scope",
    "code_challenge_method, plain, invalid_request",
    "code_challenge, '', invalid_request",
    "code_challenge, short, invalid_request",
  })
  void a_bad_request_goes_back_with_its_error(String parameter, String value, String error)
      throws Exception {
    Map<String, String> query = authorization();
    query.put(parameter, value);
    assertThat(answerIn(client.authorize(query)))
        .containsEntry("error", error)
        .containsEntry("state", "the state")
        .containsKey("error_description");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://localhost:8000/callback",
        "http://localhost:8000/callback/more",
        "http://localhost:8000.evil.example/callback/",
        "http://evil.example/callback/",
        "http://localhost:8000/callback/#fragment",
        "http://localhost:@evil.example/below/",
      })
  void nobody_is_sent_to_an_address_that_is_not_the_clients(String redirectUri) throws Exception {
    Map<String, String> query = authorization();
    query.put("redirect_uri", redirectUri);
    HttpResponse<String> response = client.authorize(query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(response.body()).contains("redirect_uri");
  }

  @Test
  void a_redirect_uri_below_an_allowed_one_is_fine_on_any_port() throws Exception {
    Map<String, String> query = authorization();
    query.put("redirect_uri", "http://localhost:4711/below/callback/");
    assertThat(client.authorize(query).headers().firstValue("Location"))
        .hasValueSatisfying(location ->
            assertThat(location).startsWith("http://localhost:4711/below/callback/?code="));
  }

  @Test
  void an_unknown_client_is_told_so_on_a_page() throws Exception {
    Map<String, String> query = authorization();
    query.put("client_id", "somebody");
    HttpResponse<String> response = client.authorize(query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("unknown client_id");
  }

  private HttpResponse<String> page() throws Exception {
    Map<String, String> query = authorization();
    query.remove("login_hint");
    return client.authorize(query);
  }

  private static String link(String page, String part) {
    Matcher matcher = LINK.matcher(page);
    while (matcher.find()) {
      if (matcher.group(1).contains(part)) {
        return matcher.group(1).replace("&amp;", "&");
      }
    }
    throw new AssertionError("no link with " + part + " in " + page);
  }
}
