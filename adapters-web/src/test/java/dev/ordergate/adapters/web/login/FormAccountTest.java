package dev.ordergate.adapters.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ordergate.adapters.web.SignedInTest;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FormAccountTest extends SignedInTest {

  private static final AccountId ADA = new AccountId(7);
  private static final AccountId LINUS = new AccountId(12);
  private static final OrderId FIRST = new OrderId(1);

  private static final String CALLBACK = "/accounts/google/login/callback/?code=1";

  @Test
  void a_form_for_a_new_order_is_given_back_to_another_account() {
    Map<String, String> form = newOrder();
    signIn(LINUS);

    send("/orders/create/", form)
        .then()
        .statusCode(409)
        .body(containsString("<title>Somebody else is signed in"))
        .body(containsString("You are now signed in as no12@example.com."))
        .body(
            containsString(
                "<a href=\"/accounts/google/login/?next=/accounts/signed-in/&amp;prompt=select_account\""
                    + " target=\"_blank\" rel=\"noopener\">sign in with that one (opens a new tab)</a>"))
        .body(containsString("value=\"Website\""))
        .body(containsString("<button type=\"submit\">Create order</button>"));
    assertThat(orders.find(LINUS, FIRST)).isEmpty();
  }

  @Test
  void a_form_that_may_be_another_site_s_is_refused_and_not_given_back() {
    Map<String, String> form = newOrder();
    signIn(LINUS);

    browser
        .post("/orders/create/", form)
        .then()
        .statusCode(409)
        .body(not(containsString("Website")));
    assertThat(orders.find(LINUS, FIRST)).isEmpty();
  }

  @Test
  void what_was_given_back_is_sent_knowingly() {
    Map<String, String> form = newOrder();
    signIn(LINUS);
    send("/orders/create/", form);

    send("/orders/create/", browser.with("account", form)).then().statusCode(303);

    assertThat(orders.find(LINUS, FIRST)).isPresent();
  }

  @Test
  void what_was_given_back_is_still_for_whom_it_was_made() {
    Map<String, String> form = newOrder();
    signIn(LINUS);
    send("/orders/create/", form);
    Map<String, String> back = browser.with("account", form);
    signIn(new AccountId(13));
    send("/orders/create/", back)
        .then()
        .statusCode(409)
        .body(containsString("name=\"account\" value=\"7 13\""));
    signIn(ADA);

    send("/orders/create/", browser.with("account", form)).then().statusCode(303);

    assertThat(orders.find(ADA, FIRST)).isPresent();
  }

  @Test
  void whoever_signs_in_again_sends_their_form() {
    Map<String, String> form = newOrder();
    accounts.expireSessions();
    send("/orders/create/", form).then().statusCode(401);
    signIn(ADA);

    send("/orders/create/", browser.with("account", form)).then().statusCode(303);

    assertThat(orders.find(ADA, FIRST)).isPresent();
  }

  @Test
  void a_form_given_back_after_the_session_ended_is_not_for_another_account() {
    Map<String, String> form = newOrder();
    accounts.expireSessions();
    send("/orders/create/", form).then().statusCode(401);
    Map<String, String> back = browser.with("account", form);
    signIn(LINUS);

    send("/orders/create/", back).then().statusCode(409);

    assertThat(orders.find(LINUS, FIRST)).isEmpty();
  }

  @Test
  void a_text_for_an_order_of_another_account_is_given_back_each_time() {
    place();
    browser.get("/orders/1/edit/");
    Map<String, String> form =
        browser.with("account", browser.with("version", Map.of("title", "Typed by Ada")));
    signIn(LINUS);

    send("/orders/1/save/", form)
        .then()
        .statusCode(409)
        .body(containsString("value=\"Typed by Ada\""));
    send("/orders/1/save/", browser.with("account", form))
        .then()
        .statusCode(404)
        .body(containsString("This account has no such order."))
        .body(containsString("action=\"/orders/create/\""))
        .body(containsString("value=\"Typed by Ada\""));
    assertThat(order().title().value()).isEqualTo("Website");
  }

  @Test
  void a_reason_is_given_back_to_another_account() {
    place();
    browser.get("/orders/1/");
    Map<String, String> form =
        browser.with(
            "account",
            browser.with("version", Map.of("status", "COMPLETED", "reason", "Because of Ada")));
    signIn(LINUS);

    send("/orders/1/status/", form)
        .then()
        .statusCode(409)
        .body(containsString("Because of Ada</textarea>"));
    assertThat(order().status()).isEqualTo(OrderStatus.PENDING);
  }

  @Test
  void nobody_is_renamed_by_the_form_of_another_account() {
    browser.get("/profile/");
    Map<String, String> form = browser.with("account", Map.of("name", "Augusta"));
    signIn(LINUS);

    send("/profile/", form).then().statusCode(409).body(containsString("value=\"Augusta\""));

    assertThat(accounts.account().name().value()).isEqualTo("Ada Lovelace");
  }

  @Test
  void an_account_is_not_deleted_by_the_form_of_another() {
    browser.get("/profile/delete/");
    Map<String, String> form = browser.with("account", Map.of("email", "no12@example.com"));
    signIn(LINUS);

    send("/profile/delete/", form)
        .then()
        .statusCode(409)
        .body(containsString("opened with another account"))
        .body(not(containsString("action=\"/profile/delete/\"")));

    assertThat(accounts.sessions()).isPositive();
  }

  @Test
  void any_form_signs_out_whoever_is_signed_in() {
    browser.get("/orders/");
    Map<String, String> form = browser.hidden("account");
    signIn(LINUS);

    send("/accounts/logout/", form)
        .then()
        .statusCode(303)
        .header("Location", equalTo("/accounts/login/?signed_out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "7 ", "7777777777777777777777777777777777777777777"})
  void no_spelling_of_another_account_is_taken(String accounts) {
    browser.get("/orders/new/");
    signIn(LINUS);

    send("/orders/create/", Map.of("title", "Website", "key", "1", "account", accounts))
        .then()
        .statusCode(409);
  }

  /** The release before renders such a form. */
  @Test
  void a_form_that_names_no_account_is_taken() {
    browser.get("/orders/new/");

    send("/orders/create/", Map.of("title", "Website", "key", "1")).then().statusCode(303);
  }

  @Test
  void the_page_beside_a_form_says_who_is_signed_in() {
    browser
        .get("/accounts/signed-in/")
        .then()
        .statusCode(200)
        .body(containsString("ada@example.com"));
    accounts.expireSessions();
    browser
        .get("/accounts/signed-in/")
        .then()
        .statusCode(302)
        .header("Location", containsString("next=%2Faccounts%2Fsigned-in%2F"));
  }

  private Map<String, String> newOrder() {
    browser.get("/orders/new/");
    return browser.with("account", browser.with("key", Map.of("title", "Website")));
  }

  /** In another tab of the same browser. */
  private void signIn(AccountId account) {
    accounts.change(account);
    browser.request().get(CALLBACK).then().statusCode(303);
  }

  private Response send(String path, Map<String, String> form) {
    return browser.send(path, form, "http://localhost:8000");
  }

  private void place() {
    orders.place(
        new PlaceOrder.Command(
            ADA, new Title("Website"), Description.EMPTY, Source.WEB, Optional.empty()));
  }

  private Order order() {
    return orders.find(ADA, FIRST).orElseThrow();
  }
}
