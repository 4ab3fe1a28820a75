package dev.ordergate.adapters.web.order;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrderPagesTest extends SignedInTest {

  private static final AccountId ADA = new AccountId(7);

  @Test
  void the_front_door_leads_to_the_orders() {
    browser.get("/").then().statusCode(303).header("Location", equalTo("/orders/"));
  }

  @Test
  void an_empty_list_invites_to_create_an_order() {
    browser.get("/orders/").then().statusCode(200).body(containsString("No orders yet"));
  }

  @Test
  void a_new_order_is_shown_and_listed() {
    browser.get("/orders/new/");

    Response created =
        browser.post(
            "/orders/create/",
            browser.with("key", Map.of("title", " Website ", "description", "a\r\nb")));

    created.then().statusCode(303).header("Location", equalTo("/orders/1/?done=created"));
    assertThat(order(1).title().value()).isEqualTo("Website");
    assertThat(order(1).description().value()).isEqualTo("a\nb");
    browser
        .get("/orders/1/?done=created")
        .then()
        .statusCode(200)
        .body(containsString("Order created."))
        .body(containsString("<h1 dir=\"auto\">Website</h1>"));
    browser
        .get("/orders/")
        .then()
        .body(containsString("<a href=\"/orders/1/\"><bdi>Website</bdi>"));
  }

  @Test
  void a_refused_form_names_every_field_and_keeps_what_was_typed() {
    browser.get("/orders/new/");

    browser
        .post(
            "/orders/create/",
            browser.with("key", Map.of("title", "  ", "description", "kept <b>\u0007")))
        .then()
        .statusCode(422)
        .body(containsString("<title>Error: New order"))
        .body(containsString("<a href=\"#title\">Title must not be empty.</a>"))
        .body(containsString("<a href=\"#description\">Description must not contain control"))
        .body(containsString("aria-describedby=\"title-hint title-error\" aria-invalid=\"true\""))
        .body(containsString("kept &lt;b>"))
        .body(containsString("name=\"csrf-token\""));
  }

  @Test
  void the_longest_description_fits_the_form() {
    String longest = "界".repeat(Description.MAX_LENGTH);
    browser.get("/orders/new/");

    browser
        .post("/orders/create/", browser.with("key", Map.of("title", "t", "description", longest)))
        .then()
        .statusCode(303);
    assertThat(order(1).description().value()).isEqualTo(longest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders/create/", "/orders/1/save/"})
  void a_refused_form_fits_a_page_and_says_what_it_leaves_out(String form) {
    place("Website");
    browser.get("/orders/new/");

    String refusal =
        browser
            .post(
                form,
                Map.of(
                    "key",
                    "1",
                    "version",
                    "0",
                    "title",
                    "\"".repeat(20_000),
                    "description",
                    "<".repeat(20_000)))
            .asString();

    assertThat(refusal)
        .hasSizeLessThan(50_000)
        .contains("Title must be at most 200 characters long, has 20000.")
        .contains("Title was cut off after 400 characters")
        .contains("Description was cut off after 10500 characters")
        .contains("value=\"" + "&quot;".repeat(400) + "\"")
        .contains("\n" + "&lt;".repeat(10_500) + "</textarea>");
  }

  @ParameterizedTest
  @CsvSource({
    "/orders/create/, /orders/new/",
    "/orders/1/save/, /orders/1/edit/",
    "/orders/1/status/, /orders/1/",
    "/orders/1/delete/, /orders/1/",
    "/orders/1/restore/, /orders/trash/",
    "/profile/google/disconnect/, /profile/",
    "/profile/sessions/0f8fad5b-d9cb-469f-a165-70867728950e/end/, /profile/",
    "/profile/sessions/end-others/, /profile/"
  })
  void the_address_of_a_refused_form_leads_back_to_it(String address, String page) {
    place("Website");

    browser.get(address).then().statusCode(303).header("Location", equalTo(page));
    assertThat(order(1).version()).isZero();
  }

  @Test
  void what_people_typed_is_text_and_never_markup() {
    place("<script>alert(1)</script> \"'");

    for (String page : new String[] {"/orders/", "/orders/1/", "/orders/1/edit/"}) {
      browser.get(page).then().body(not(containsString("<script")));
    }
  }

  @Test
  void an_order_offers_the_allowed_moves_only() {
    place("Website");
    browser.get("/orders/1/").then().body(containsString("value=\"IN_PROGRESS\""));

    move(OrderStatus.ON_HOLD);

    browser
        .get("/orders/1/")
        .then()
        .body(containsString(">Resume</button>"))
        .body(containsString(">Cancel order</button>"))
        .body(not(containsString("value=\"COMPLETED\"")))
        .body(not(containsString("required")));
  }

  @Test
  void reopening_asks_for_a_reason() {
    place("Website");
    move(OrderStatus.COMPLETED);
    browser.get("/orders/1/").then().body(containsString("name=\"reason\" rows=\"3\" required"));

    browser
        .post("/orders/1/status/", browser.with("version", Map.of("status", "PENDING")))
        .then()
        .statusCode(422)
        .header("Cache-Control", equalTo("private, no-cache"))
        .body(containsString("<a href=\"#reason\">Say why the order is reopened.</a>"));
    browser
        .post(
            "/orders/1/status/",
            browser.with("version", Map.of("status", "PENDING", "reason", "Too early")))
        .then()
        .statusCode(303);
    assertThat(order(1).status()).isEqualTo(OrderStatus.PENDING);
  }

  @Test
  void a_move_that_is_possible_no_more_is_a_conflict() {
    place("Website");
    move(OrderStatus.CANCELLED);
    browser.get("/orders/1/");

    browser
        .post("/orders/1/status/", browser.with("version", Map.of("status", "COMPLETED")))
        .then()
        .statusCode(409)
        .body(containsString("now “Cancelled”"));
  }

  @Test
  void a_status_that_does_not_exist_is_400() {
    place("Website");
    browser.get("/orders/1/");

    browser
        .post("/orders/1/status/", browser.with("version", Map.of("status", "LOST")))
        .then()
        .statusCode(400);
  }

  @Test
  void an_order_can_be_edited_until_it_is_closed() {
    place("Website");
    browser
        .get("/orders/1/edit/")
        .then()
        .statusCode(200)
        .body(containsString("value=\"Website\""))
        .body(not(containsString("Reopen it")));
    browser
        .post(
            "/orders/1/save/", browser.with("version", Map.of("title", "Shop", "description", "")))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/?done=saved"));
    assertThat(order(1).title().value()).isEqualTo("Shop");

    browser.get("/orders/1/edit/");
    Map<String, String> late = browser.with("version", Map.of("title", "Later"));
    move(OrderStatus.COMPLETED);

    browser.get("/orders/1/edit/").then().statusCode(303);
    browser
        .post("/orders/1/save/", late)
        .then()
        .statusCode(409)
        .body(containsString("value=\"Later\""))
        .body(containsString("completed meanwhile"))
        .body(
            containsString(
                "<a href=\"/orders/1/\" target=\"_blank\" rel=\"noopener\">Reopen it (opens a new"
                    + " tab)</a>"));
  }

  @Test
  void an_order_of_somebody_else_does_not_exist() {
    orders.place(
        new PlaceOrder.Command(
            new AccountId(8),
            new Title("Secret"),
            Description.EMPTY,
            Source.WEB,
            Optional.empty()));

    browser.get("/orders/1/").then().statusCode(404);
    browser.get("/orders/1/edit/").then().statusCode(404);
    browser.get("/orders/").then().body(not(containsString("Secret")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "01", "x", "-1", "99999999999999999999"})
  void what_is_no_number_of_an_order_is_404(String id) {
    browser.get("/orders/" + id + "/").then().statusCode(404);
  }

  private void place(String title) {
    orders.place(
        new PlaceOrder.Command(
            ADA, new Title(title), Description.EMPTY, Source.WEB, Optional.empty()));
  }

  private void move(OrderStatus status) {
    browser.get("/orders/1/");
    browser
        .post("/orders/1/status/", browser.with("version", Map.of("status", status.name())))
        .then()
        .statusCode(303);
  }

  private Order order(long id) {
    return orders.find(ADA, new OrderId(id)).orElseThrow();
  }
}
