package dev.ordergate.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ordergate.adapters.web.Browser;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms about orders do when two of them meet, or one comes twice. */
@QuarkusTest
class OrderFormsTest extends SignedInTest {

  private static final AccountId ADA = new AccountId(7);

  @Test
  void a_form_that_is_sent_twice_creates_one_order() {
    browser.get("/orders/new/");
    Map<String, String> form = browser.with("key", Map.of("title", "Website"));

    for (int i = 0; i < 2; i++) {
      browser
          .post("/orders/create/", form)
          .then()
          .statusCode(303)
          .header("Location", equalTo("/orders/1/?done=created"));
    }
    assertThat(orders.find(ADA, new OrderId(2))).isEmpty();
  }

  @Test
  void a_form_whose_order_was_deleted_can_create_another() {
    browser.get("/orders/new/");
    Map<String, String> form = browser.with("key", Map.of("title", "Website"));
    browser.post("/orders/create/", form);
    browser.get("/orders/1/");
    browser.post("/orders/1/delete/", browser.hidden("version"));

    sendFromOurs("/orders/create/", form)
        .then()
        .statusCode(409)
        .body(containsString("The order of this form is in the trash."))
        .body(containsString("<a href=\"/orders/trash/\""))
        .body(containsString("value=\"Website\""));
    sendFromOurs("/orders/create/", browser.with("key", form))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/2/?done=created"));
  }

  @Test
  void hints_tell_how_long_a_text_may_be() {
    place("Website");

    assertThat(browser.get("/orders/new/").asString())
        .contains(">Up to 200 characters.<", ">Up to 10,000 characters; ");
    assertThat(browser.get("/orders/1/").asString()).contains("; up to 500 characters.<");
    browser.post("/orders/1/status/", browser.with("version", Map.of("status", "COMPLETED")));
    assertThat(browser.get("/orders/1/").asString())
        .contains("Why is it reopened?", "; up to 500 characters.<");
    assertThat(browser.get("/profile/").asString()).contains(">Up to 200 characters. ");
  }

  @Test
  void line_breaks_of_other_clients_are_nothing_that_was_changed() {
    place("Website", "one\r\ntwo\rthree\n");

    browser
        .post("/orders/1/save/", edit("Website", "one\r\ntwo\r\nthree\r\n"))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/"));
    assertThat(order().version()).isZero();
  }

  @Test
  void a_second_click_on_delete_leads_to_the_same_undo() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> form = browser.hidden("version");

    for (int i = 0; i < 2; i++) {
      browser
          .post("/orders/1/delete/", form)
          .then()
          .statusCode(303)
          .header("Location", equalTo("/orders/?done=deleted&order=1"));
    }
    browser.post("/orders/2/delete/", form).then().statusCode(404);
  }

  @Test
  void a_second_click_on_a_status_is_answered_like_the_first() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> move = browser.with("version", Map.of("status", "IN_PROGRESS"));

    for (int i = 0; i < 2; i++) {
      assertMoves(move);
    }
    assertThat(order().version()).isEqualTo(1);
  }

  @Test
  void a_second_click_that_gives_no_reason_loses_none() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> move = browser.with("version", Map.of("status", "COMPLETED"));
    browser.post(
        "/orders/1/status/",
        browser.with("version", Map.of("status", "COMPLETED", "reason", "Paid in full")));

    assertMoves(move);
    assertThat(order().version()).isEqualTo(1);
  }

  private void assertMoves(Map<String, String> form) {
    browser
        .post("/orders/1/status/", form)
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/?done=moved"));
  }

  @Test
  void a_reason_that_the_first_of_two_clicks_did_not_give_is_kept() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> move =
        browser.with("version", Map.of("status", "COMPLETED", "reason", "Paid\r\nin full"));
    browser.post(
        "/orders/1/status/", browser.with("version", Map.of("status", "COMPLETED", "reason", "")));

    browser
        .post("/orders/1/status/", move)
        .then()
        .statusCode(409)
        .body(containsString("Paid\nin full</textarea>"));
    browser.get("/orders/1/");
    browser.post(
        "/orders/1/status/",
        browser.with("version", Map.of("status", "PENDING", "reason", "Mistaken")));
    browser.get("/orders/1/");
    Map<String, String> twice =
        browser.with("version", Map.of("status", "COMPLETED", "reason", "Paid\r\nin full"));
    for (int i = 0; i < 2; i++) {
      browser.post("/orders/1/status/", twice).then().statusCode(303);
    }
    assertThat(order().version()).isEqualTo(3);
  }

  @Test
  void a_status_that_was_reached_by_more_than_one_change_asks_first() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> move = browser.with("version", Map.of("status", "IN_PROGRESS"));
    save(edit("Shop", ""));
    move("IN_PROGRESS");

    browser.post("/orders/1/status/", move).then().statusCode(409);
  }

  @Test
  void a_form_that_is_sent_again_with_another_text_asks_first() {
    browser.get("/orders/new/");
    browser.post("/orders/create/", browser.with("key", Map.of("title", "Website")));

    Response asked = browser.post("/orders/create/", browser.with("key", Map.of("title", "Shop")));

    asked
        .then()
        .statusCode(409)
        .body(containsString("has created an order already"))
        .body(containsString("value=\"Shop\""))
        .body(not(containsString(browser.hidden("key").get("key"))));
    assertThat(orders.find(ADA, new OrderId(2))).isEmpty();
  }

  @Test
  void every_form_for_a_new_order_has_a_key_of_its_own() {
    browser.get("/orders/new/");
    Map<String, String> first = browser.hidden("key");
    browser.get("/orders/new/");

    assertThat(browser.hidden("key")).isNotEqualTo(first);
  }

  /** What a browser fills in again, it files under these names. */
  @Test
  void the_form_for_another_version_is_another_form() {
    place("Website");
    save(edit("Shop", ""));

    assertThat(browser.get("/orders/1/edit/").asString())
        .containsSubsequence(
            "<form method=\"post\" name=\"version-1\" action=\"/orders/1/save/\"",
            "name=\"version-1\" disabled>",
            "name=\"version\" value=\"1\"",
            "name=\"csrf-token\"",
            "name=\"title\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders/1/save/", "/orders/1/status/", "/orders/1/delete/"})
  void a_form_without_the_version_it_was_made_for_is_400(String path) {
    place("Website");
    browser.get("/orders/1/");

    browser.post(path, Map.of("title", "Stolen", "status", "COMPLETED")).then().statusCode(400);

    assertThat(order().version()).isZero();
  }

  @Test
  void two_people_who_change_the_same_field_choose_between_both() {
    place("Website");
    Map<String, String> mine = edit("Mine", "");
    save(edit("Theirs", ""));

    Response conflict = browser.post("/orders/1/save/", mine);

    assertThat(conflict.asString())
        .containsSubsequence(
            "<form method=\"post\" name=\"version-1\" action=\"/orders/1/save/\"",
            "name=\"version-1\" disabled>",
            "name=\"csrf-token\"");
    conflict
        .then()
        .statusCode(409)
        .body(containsString("This order was changed <time"))
        .body(containsString("name=\"title_from\" value=\"mine\" checked"))
        .body(containsString("aria-label=\"Title as you typed it\">\nMine</textarea>"))
        .body(containsString("aria-describedby=\"title-theirs\">"))
        .body(containsString("<p class=\"prose\" id=\"title-theirs\">Theirs</p>"))
        .body(containsString("name=\"version\" value=\"1\""))
        .body(containsString("name=\"description_from\" value=\"theirs\""))
        .body(not(containsString("<legend>Description</legend>")));
    assertThat(order().title().value()).isEqualTo("Theirs");
  }

  @Test
  void the_choice_is_saved() {
    place("Website");
    save(edit("Theirs", "Theirs, too"));

    browser
        .post(
            "/orders/1/save/",
            Map.of(
                "version", "1",
                "title", "Mine",
                "title_from", "mine",
                "description", "Mine, too",
                "description_from", "theirs"))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/?done=saved"));

    assertThat(order().title().value()).isEqualTo("Mine");
    assertThat(order().description().value()).isEqualTo("Theirs, too");
  }

  @Test
  void the_choice_can_be_edited_before_it_is_saved() {
    place("Website");
    save(edit("Theirs", "Theirs, too"));

    browser
        .post(
            "/orders/1/save/",
            Map.of(
                "version", "1",
                "title", "Mine",
                "title_from", "mine",
                "description", "Mine, too",
                "description_from", "theirs",
                "then", "edit"))
        .then()
        .statusCode(200)
        .body(containsString("value=\"Mine\""))
        .body(containsString("Theirs, too</textarea>"))
        .body(containsString("name=\"version\" value=\"1\""));
    assertThat(order().title().value()).isEqualTo("Theirs");
  }

  @Test
  void a_field_that_only_the_others_touched_is_theirs_at_first() {
    place("Website");
    Map<String, String> mine = edit("Mine", "");
    save(edit("Website", "Theirs"));

    browser
        .post("/orders/1/save/", mine)
        .then()
        .statusCode(409)
        .body(containsString("name=\"title_from\" value=\"mine\" checked"))
        .body(containsString("name=\"description_from\" value=\"theirs\" checked"));
  }

  @Test
  void two_people_who_want_the_same_need_not_choose() {
    place("Website");
    Map<String, String> mine = edit("Shop", "");
    save(edit("Shop", ""));

    browser
        .post("/orders/1/save/", mine)
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/"));
    assertThat(order().version()).isEqualTo(1);
  }

  @Test
  void a_text_is_saved_though_the_status_moved_meanwhile() {
    place("Website");
    Map<String, String> mine = edit("Mine", "");
    move("ON_HOLD");
    move("IN_PROGRESS");

    browser
        .post("/orders/1/save/", mine)
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/?done=saved"));
    assertThat(order().title().value()).isEqualTo("Mine");
    assertThat(order().status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void a_text_that_changed_between_moves_is_chosen_between() {
    place("Website");
    Map<String, String> mine = edit("Mine", "");
    move("ON_HOLD");
    save(edit("Website", "Theirs"));
    move("IN_PROGRESS");

    browser.post("/orders/1/save/", mine).then().statusCode(409);
    assertThat(order().title().value()).isEqualTo("Website");
  }

  @Test
  void a_text_that_is_older_than_the_history_on_the_page_is_chosen_between() {
    place("Website");
    Map<String, String> mine = edit("Mine", "");
    for (int i = 0; i < 5; i++) {
      move("ON_HOLD");
      move("IN_PROGRESS");
    }
    save(edit("Theirs", ""));

    browser.post("/orders/1/save/", mine).then().statusCode(409);
    assertThat(order().title().value()).isEqualTo("Theirs");
  }

  @Test
  void a_text_for_an_order_that_was_deleted_or_never_was_is_kept() {
    place("Website");
    Map<String, String> mine = edit("Mine", "Kept");
    browser.get("/orders/1/");
    browser.post("/orders/1/delete/", browser.hidden("version"));

    browser
        .post("/orders/1/save/", mine)
        .then()
        .statusCode(404)
        .body(containsString("deleted meanwhile"))
        .body(containsString("<a href=\"/orders/trash/\""))
        .body(containsString("value=\"Mine\""))
        .body(containsString("Kept</textarea>"));
    browser
        .post("/orders/2/save/", mine)
        .then()
        .statusCode(404)
        .body(containsString("This account has no such order."))
        .body(not(containsString("deleted meanwhile")))
        .body(not(containsString("<a href=\"/orders/trash/\"")))
        .body(containsString("value=\"Mine\""))
        .body(containsString("Kept</textarea>"));
  }

  @Test
  void a_text_for_an_order_that_is_gone_is_told_what_else_is_wrong_with_it() {
    place("Website");
    Map<String, String> empty = edit("", "Kept");
    browser.get("/orders/1/");
    browser.post("/orders/1/delete/", browser.hidden("version"));

    for (String path : List.of("/orders/1/save/", "/orders/2/save/")) {
      browser
          .post(path, empty)
          .then()
          .statusCode(404)
          .body(containsString("<a href=\"#title\">Title must not be empty.</a>"));
    }
  }

  @Test
  void a_move_of_an_order_in_the_trash_names_the_trash_and_keeps_the_reason() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> move =
        browser.with("version", Map.of("status", "COMPLETED", "reason", "Paid"));
    browser.post("/orders/1/delete/", browser.hidden("version"));

    browser
        .post("/orders/1/status/", move)
        .then()
        .statusCode(404)
        .body(containsString("moved to the trash"))
        .body(containsString("<h1>Website</h1>"))
        .body(containsString("href=\"/orders/trash/\""))
        .body(containsString("action=\"/orders/1/restore/\""))
        .body(containsString("Paid</textarea>"));
  }

  @Test
  void a_move_of_an_order_that_the_account_does_not_have_keeps_the_reason() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> move =
        browser.with("version", Map.of("status", "COMPLETED", "reason", "Paid <twice>"));
    Map<String, String> bare = browser.with("version", Map.of("status", "COMPLETED"));

    browser
        .post("/orders/2/status/", move)
        .then()
        .statusCode(404)
        .body(containsString("This account has no such order"))
        .body(containsString("Paid &lt;twice></textarea>"));
    browser
        .post("/orders/2/status/", bare)
        .then()
        .statusCode(404)
        .body(containsString("Nothing here"));
  }

  @Test
  void a_move_of_an_order_that_changed_shows_what_it_is_now() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> move =
        browser.with("version", Map.of("status", "COMPLETED", "reason", "Paid"));
    save(edit("Shop", ""));

    browser
        .post("/orders/1/status/", move)
        .then()
        .statusCode(409)
        .body(
            containsString("The order was changed after you had opened it, perhaps in another tab"))
        .body(containsString("<h1 dir=\"auto\">Shop</h1>"))
        .body(containsString("name=\"version\" value=\"1\""))
        .body(containsString("Paid</textarea>"));
    assertThat(order().status()).isEqualTo(OrderStatus.PENDING);
  }

  @Test
  void a_deletion_of_an_order_that_changed_shows_what_it_is_now() {
    place("Website");
    browser.get("/orders/1/");
    Map<String, String> version = browser.hidden("version");
    save(edit("Shop", ""));

    browser
        .post("/orders/1/delete/", version)
        .then()
        .statusCode(409)
        .body(containsString("<h1 dir=\"auto\">Shop</h1>"));
    assertThat(order().deletedAt()).isEmpty();
  }

  @Test
  void a_deletion_can_be_undone() {
    place("Website");
    browser.get("/orders/1/");

    browser
        .post("/orders/1/delete/", browser.hidden("version"))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/?done=deleted&order=1"));
    browser.get("/orders/1/").then().statusCode(404);
    browser
        .get("/orders/?done=deleted&order=1")
        .then()
        .body(containsString("Order moved to the trash."))
        .body(containsString("action=\"/orders/1/restore/\""))
        .body(containsString(">Undo</button>"));
    browser
        .post("/orders/1/restore/", Map.of())
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/?done=restored"));
    browser.get("/orders/1/?done=restored").then().body(containsString("Order restored."));
    browser
        .get("/orders/?done=deleted&order=1")
        .then()
        .body(not(containsString("Order moved to the trash.")))
        .body(not(containsString(">Undo</button>")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&order=x", "&order=1%22%3E", "&order=999999"})
  void an_altered_notice_undoes_nothing(String order) {
    browser.get("/orders/?done=deleted" + order).then().body(not(containsString("/restore/")));
  }

  @Test
  void the_trash_keeps_what_was_deleted_and_says_for_how_long() {
    browser.get("/orders/trash/").then().body(containsString("The trash is empty"));
    place("Website");
    browser.get("/orders/1/");
    browser.post("/orders/1/delete/", browser.hidden("version"));

    browser
        .get("/orders/trash/")
        .then()
        .statusCode(200)
        .body(containsString("Website"))
        .body(containsString("action=\"/orders/1/restore/\""))
        .body(containsString("title=\"31 Jan 2026, 00:00 UTC\">in 29 days</time>"));
  }

  @Test
  void a_second_click_on_undo_is_answered_like_the_first_and_what_is_not_there_is_404() {
    place("Website");
    browser.get("/orders/1/");

    browser
        .post("/orders/1/restore/", Map.of())
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/1/?done=restored"));
    browser.post("/orders/2/restore/", Map.of()).then().statusCode(404);
  }

  @Test
  void the_history_tells_who_did_what_and_why() {
    place("Website");
    save(edit("Shop", "Two\nlines"));
    browser.get("/orders/1/");
    browser.post(
        "/orders/1/status/",
        browser.with("version", Map.of("status", "ON_HOLD", "reason", "No <money>")));

    String page = browser.get("/orders/1/").asString();

    assertThat(page)
        .contains("<strong><bdi>Ada Lovelace</bdi></strong> created the order")
        .contains("changed the title and the description")
        .contains("<del>Website</del>", "<ins>Shop</ins>")
        .contains("moved it from “Pending” to “On hold”")
        .contains("No &lt;money></blockquote>");
    assertThat(page.indexOf("No &lt;money>")).isLessThan(page.indexOf("created the order"));
  }

  @Test
  void a_long_history_has_pages_of_its_own() {
    place("Website");
    for (int i = 1; i <= 20; i++) {
      save(edit("Title " + i, ""));
    }

    browser
        .get("/orders/1/")
        .then()
        .body(containsString("<a href=\"/orders/1/history/\">Show all 21"))
        .body(not(containsString("created the order")));
    browser
        .get("/orders/1/history/")
        .then()
        .body(containsString("<ins>Title 20</ins>"))
        .body(containsString("<ins>Title 1</ins>"))
        .body(not(containsString("created the order")))
        .body(not(containsString("Back to the newest")))
        .body(containsString("href=\"/orders/1/history/?first=1\">Next page"));
    browser
        .get("/orders/1/history/?first=1")
        .then()
        .body(containsString("created the order"))
        .body(not(containsString("<ins>")))
        .body(containsString("<a href=\"/orders/1/history/\">Back to the newest"))
        .body(not(containsString("Next page")));
    browser.get("/orders/1/history/?first=0").then().statusCode(400);
    browser.get("/orders/2/history/").then().statusCode(404);
  }

  @Test
  void a_form_that_comes_after_the_session_ended_is_given_back() {
    place("Website");
    Map<String, String> mine = edit("Mine <b>", "Kept\nlines");
    accounts.expireSessions();

    Response back = sendFromOurs("/orders/1/save/", mine);

    back.then()
        .statusCode(401)
        .contentType("text/html; charset=utf-8")
        .body(containsString("Your session has ended."))
        .body(containsString("<form method=\"post\" action=\"/orders/1/save/\""))
        .body(containsString("value=\"Mine &lt;b&gt;\""))
        .body(containsString("Kept\nlines</textarea>"))
        .body(containsString("name=\"version\" value=\"0\""))
        .body(containsString("name=\"csrf-token\" value=\"" + browser.token() + "\""))
        .body(containsString("href=\"/accounts/login/?next=/accounts/signed-in/\""));
    assertThat(order().version()).isZero();
  }

  @Test
  void a_choice_that_is_given_back_shows_what_will_be_saved_alone() {
    place("Website");
    save(edit("Theirs", "Theirs, too"));
    browser.get("/orders/1/edit/");
    Map<String, String> choice =
        browser.with(
            "version",
            Map.of(
                "title", "Mine",
                "title_from", "theirs",
                "description", "Mine, too",
                "description_from", "mine"));
    accounts.expireSessions();

    sendFromOurs("/orders/1/save/", choice)
        .then()
        .statusCode(401)
        .body(containsString("<input type=\"hidden\" name=\"title_from\" value=\"theirs\">"))
        .body(not(containsString("name=\"title\"")))
        .body(containsString("<label for=\"description\">"));
    browser.get("/accounts/google/login/callback/?code=1").then().statusCode(303);
    browser.get("/orders/1/edit/");
    Map<String, String> again = new HashMap<>(choice);
    again.remove("title");
    again.put("description", "Mine, corrected");
    save(again);

    assertThat(order().title().value()).isEqualTo("Theirs");
    assertThat(order().description().value()).isEqualTo("Mine, corrected");
  }

  @Test
  void a_form_that_is_given_back_says_what_it_does_and_of_typing_where_there_was_some() {
    accounts.expireSessions();

    sendFromOurs("/orders/229/delete/", Map.of("version", "0"))
        .then()
        .body(containsString("<h1>Delete order no. 229?</h1>"))
        .body(containsString("<button type=\"submit\">Delete order no. 229</button>"))
        .body(not(containsString("nothing you typed")));
    sendFromOurs("/orders/create/", Map.of("title", "Website"))
        .then()
        .body(containsString("nothing you typed is lost."));
  }

  @Test
  void a_form_that_is_given_back_can_be_sent_once_one_is_signed_in() {
    accounts.expireSessions();
    Browser late = new Browser();
    Map<String, String> typed = Map.of("title", "Website", "key", "1");
    late.send("/orders/create/", typed, "http://localhost:8000").then().statusCode(401);

    late.get("/accounts/google/login/callback/?code=1").then().statusCode(303);

    late.post("/orders/create/", typed).then().statusCode(303);
    assertThat(order().title().value()).isEqualTo("Website");
  }

  @Test
  void a_form_whose_token_is_gone_is_given_back() {
    Browser late = Browser.signedIn();

    late.send("/orders/create/", Map.of("title", "Kept", "key", "1"), "http://localhost:8000")
        .then()
        .statusCode(400)
        .body(containsString("The page was open for too long."))
        .body(containsString("value=\"Kept\""));
    late.post("/orders/create/", Map.of("title", "Kept", "key", "1")).then().statusCode(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "http://localhost:8000.evil.example", "null"})
  void a_form_of_another_site_is_never_given_back(String origin) {
    accounts.expireSessions();

    browser
        .send("/orders/create/", Map.of("title", "Planted"), origin)
        .then()
        .statusCode(303)
        .body(not(containsString("Planted")));
  }

  @Test
  void what_the_browser_says_of_its_origin_counts_most() {
    browser
        .request()
        .header("Sec-Fetch-Site", "cross-site")
        .header("Origin", "http://localhost:8000")
        .contentType("application/x-www-form-urlencoded")
        .body("title=Planted")
        .post("/orders/create/")
        .then()
        .statusCode(403)
        .body(not(containsString("Planted")));
  }

  private Response sendFromOurs(String path, Map<String, String> form) {
    return browser.send(path, form, "http://localhost:8000");
  }

  private Map<String, String> edit(String title, String description) {
    browser.get("/orders/1/edit/").then().statusCode(200);
    return browser.with("version", Map.of("title", title, "description", description));
  }

  private void save(Map<String, String> form) {
    browser.post("/orders/1/save/", form).then().statusCode(303);
  }

  private void move(String status) {
    browser.get("/orders/1/");
    assertMoves(browser.with("version", Map.of("status", status)));
  }

  private void place(String title) {
    place(title, "");
  }

  private void place(String title, String description) {
    orders.place(
        new PlaceOrder.Command(
            ADA, new Title(title), new Description(description), Source.WEB, Optional.empty()));
  }

  private Order order() {
    return orders.find(ADA, new OrderId(1)).orElseThrow();
  }
}
