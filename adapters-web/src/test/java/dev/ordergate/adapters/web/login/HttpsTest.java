package dev.ordergate.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.adapters.web.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HttpsTest.Https.class)
class HttpsTest {

  public static class Https implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "ordergate.base-url",
          "https://orders.example",
          "quarkus.rest-csrf.cookie-name",
          "__Host-ordergate_csrf");
    }
  }

  @Test
  void over_https_the_session_cookie_is_bound_to_the_host() {
    Response answer = new Browser().get("/accounts/google/login/callback/?code=1");

    Cookie session = answer.detailedCookie("__Host-ordergate_session");
    assertThat(session.isSecured()).isTrue();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Lax");
    assertThat(session.getPath()).isEqualTo("/");
    assertThat(session.getDomain()).isNull();
    new Browser()
        .request()
        .cookie(session.getName(), session.getValue())
        .get("/orders/")
        .then()
        .statusCode(200);
  }

  @Test
  void over_https_signing_out_takes_cookies_back_as_browsers_ask_of_the_prefix() {
    String token = new Browser().get("/accounts/login/").cookie("__Host-ordergate_csrf");

    Response answer =
        new Browser()
            .request()
            .cookie("__Host-ordergate_csrf", token)
            .formParam("csrf-token", token)
            .post("/accounts/logout/");

    for (String name : List.of("__Host-ordergate_session", "__Host-ordergate_csrf")) {
      Cookie cookie = answer.detailedCookie(name);
      assertThat(cookie.getMaxAge()).isZero();
      assertThat(cookie.isSecured()).isTrue();
      assertThat(cookie.getPath()).isEqualTo("/");
    }
  }

  @Test
  void over_https_a_cookie_without_the_prefix_opens_nothing() {
    String session =
        new Browser()
            .get("/accounts/google/login/callback/?code=1")
            .cookie("__Host-ordergate_session");

    new Browser()
        .request()
        .cookie("ordergate_session", session)
        .get("/orders/")
        .then()
        .statusCode(302);
  }
}
