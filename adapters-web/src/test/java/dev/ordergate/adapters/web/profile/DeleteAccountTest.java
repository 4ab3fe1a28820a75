package dev.ordergate.adapters.web.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ordergate.adapters.web.Browser;
import dev.ordergate.adapters.web.SignedInTest;
import dev.ordergate.domain.retention.RetentionPolicy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeleteAccountTest extends SignedInTest {

  private static final String PAGE = "/profile/delete/";

  @Test
  void the_page_says_what_will_be_gone() {
    browser
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("This cannot be taken back."))
        .body(containsString("<strong>ada@example.com</strong>"));
  }

  @Test
  void the_page_says_what_will_stay() {
    long days = RetentionPolicy.STANDARD.auditEvents().toDays();
    browser
        .get(PAGE)
        .then()
        .body(containsString("with addresses and programs, is kept for " + days + " days."))
        .body(containsString("given back, where Google can be reached"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "grace@example.com", "ada@example.com.example"})
  void nothing_is_deleted_without_the_address(String email) {
    browser.get(PAGE);

    browser
        .post(PAGE, Map.of("email", email))
        .then()
        .statusCode(422)
        .header("Cache-Control", equalTo("private, no-cache"))
        .body(containsString("<a href=\"#email\">"))
        .body(containsString("value=\"" + email + "\""));
    assertThat(accounts.sessions()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.com", " Ada@Example.com "})
  void with_the_address_the_account_is_gone_and_the_sign_in_page_says_so(String email) {
    browser.get(PAGE);

    Response answer = browser.post(PAGE, Map.of("email", email));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/accounts/login/?account_deleted");
    assertThat(answer.detailedCookie("ordergate_session").getMaxAge()).isZero();
    assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\"");
    assertThat(accounts.sessions()).isZero();
    browser
        .get("/accounts/login/?account_deleted")
        .then()
        .body(containsString("Your account is deleted"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "/profile/delete"})
  void the_second_click_on_the_button_is_never_kept_for_the_next_account(String spelling) {
    browser.get(PAGE);
    Map<String, String> form = Map.of("email", "ada@example.com");
    browser.post(PAGE, form).then().statusCode(303);

    Response second = browser.send(spelling, form, "http://localhost:8000");

    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo("/accounts/login/?signed_out");
  }

  @Test
  void a_form_without_its_token_is_not_given_back() {
    Browser.signedIn()
        .send(PAGE, Map.of("email", "ada@example.com"), "http://localhost:8000")
        .then()
        .statusCode(400)
        .body(not(containsString("ada@example.com")));
  }
}
