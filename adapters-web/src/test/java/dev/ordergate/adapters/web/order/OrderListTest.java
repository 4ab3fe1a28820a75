package dev.ordergate.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ordergate.adapters.web.SignedInTest;
import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrderListTest extends SignedInTest {

  private static final AccountId ADA = new AccountId(7);

  @Test
  void every_tab_says_how_many_orders_it_has() {
    place("One");
    place("Two");
    place("Three");
    move(1, OrderStatus.COMPLETED);

    browser
        .get("/orders/?status=open")
        .then()
        .body(containsString("<a href=\"/orders/\">All <span class=\"count\">3</span></a>"))
        .body(
            containsString(
                "<a href=\"/orders/?status=open\" aria-current=\"page\">"
                    + "Open <span class=\"count\">2</span></a>"))
        .body(containsString("Completed <span class=\"count\">1</span>"))
        .body(containsString("Cancelled <span class=\"count\">0</span>"))
        .body(not(containsString(">One</bdi>")));
  }

  @Test
  void an_order_whose_title_cannot_be_seen_has_a_link_that_can() {
    place("\u200B");

    browser
        .get("/orders/")
        .then()
        .body(
            containsString(
                "<a href=\"/orders/1/\"><bdi>\u200B</bdi> <span class=\"hint\">No. 1</span></a>"));
  }

  @Test
  void a_search_is_kept_in_every_address_and_counted() {
    place("Website");
    place("Webshop");
    place("Leaflet");

    String page = browser.get("/orders/?search=web&ordering=title").asString();

    assertThat(page)
        .contains(">Webshop</bdi>", ">Website</bdi>", "value=\"web\"")
        .doesNotContain("Leaflet")
        .contains("Pending <span class=\"count\">2</span>")
        .contains("href=\"/orders/?status=PENDING&amp;search=web&amp;ordering=title\"")
        .contains("href=\"/orders/export/?search=web&amp;ordering=title\"");
    assertThat(page.indexOf(">Webshop</bdi>")).isLessThan(page.indexOf(">Website</bdi>"));
  }

  @Test
  void the_heading_it_is_sorted_by_says_so_and_turns_it_round() {
    place("Website");

    browser
        .get("/orders/?ordering=title")
        .then()
        .body(
            containsString(
                "aria-sort=\"ascending\"><a href=\"/orders/?ordering=-title\">Title</a>"))
        .body(containsString("<option value=\"title\" selected>"));
    browser
        .get("/orders/")
        .then()
        .body(
            containsString(
                "aria-sort=\"descending\"><a href=\"/orders/?ordering=created_at\">Created</a>"));
  }

  @Test
  void days_are_whole_days() {
    place("New Year");

    browser.get("/orders/?from=2026-01-01&to=2026-01-01").then().body(containsString("New Year"));
    browser.get("/orders/?from=2026-01-02").then().body(containsString("Nothing found"));
    browser.get("/orders/?to=2025-12-31").then().body(containsString("Nothing found"));
  }

  @Test
  void a_search_that_finds_nothing_can_be_cleared() {
    place("Website");

    browser
        .get("/orders/?status=PENDING&search=absent")
        .then()
        .statusCode(200)
        .body(containsString("Nothing found"))
        .body(containsString("<a class=\"button quiet\" href=\"/orders/?status=PENDING\">"));
  }

  @Test
  void a_search_for_nothing_but_space_is_none() {
    place("Website");

    browser
        .get("/orders/?search=%20%C2%A0")
        .then()
        .statusCode(200)
        .body(containsString("<bdi>Website</bdi>"));
  }

  @Test
  void a_tab_without_orders_says_so() {
    place("Website");

    browser.get("/orders/?status=ON_HOLD").then().body(containsString("No order is “On hold”"));
  }

  @Test
  void filters_that_are_none_are_named_and_kept() {
    String tooLong = "x".repeat(201);

    browser
        .get("/orders/?from=2026-02-30&to=soon&search=" + tooLong)
        .then()
        .statusCode(422)
        .body(
            containsString(
                "<a href=\"#from\">Created from must be a day like 2026-01-31,"
                    + " of a year from 1000 to 2999.</a>"))
        .body(containsString("<a href=\"#to\">Created until must be"))
        .body(containsString("<a href=\"#search\">The search must be at most 200"))
        .body(containsString("value=\"" + tooLong + "\""))
        .body(containsString("value=\"2026-02-30\" aria-invalid=\"true\""));
  }

  @Test
  void a_list_that_is_not_the_one_asked_for_is_not_counted_and_not_offered_as_csv() {
    place("Website");

    browser
        .get("/orders/?from=soon")
        .then()
        .body(containsString(">Website</bdi>"))
        .body(not(containsString("found")))
        .body(containsString("Clear the search"))
        .body(not(containsString("/orders/export/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after=x",
        "after=0-1",
        "before=-1-1",
        "after=1-1&before=1-1",
        "status=LOST",
        "status=pending",
        "ordering=id",
        "ordering=title&after=1-%00"
      })
  void an_altered_address_is_400(String query) {
    browser.get("/orders/?" + query).then().statusCode(400);
  }

  @Test
  void the_list_goes_on_page_by_page_and_back() {
    fill();

    String first = browser.get("/orders/").asString();
    String second = browser.get(link(first, "next")).asString();
    String third = browser.get(link(second, "next")).asString();

    assertThat(first).contains(">Order 45<", ">Order 26<").doesNotContain(">Order 25<");
    assertThat(second).contains(">Order 25<", ">Order 6<").doesNotContain(">Order 5<");
    assertThat(third).contains(">Order 5<", ">Order 1<").doesNotContain("rel=\"next\"");
    assertThat(browser.get(link(third, "prev")).asString()).contains(">Order 25<", ">Order 6<");
  }

  @Test
  void a_page_whose_orders_are_gone_shows_the_first() {
    fill();
    String first = browser.get("/orders/").asString();
    String second = browser.get(link(first, "next")).asString();
    String third = browser.get(link(second, "next")).asString();

    delete(26, 45);
    delete(1, 5);

    assertThat(browser.get(link(second, "prev")).asString())
        .contains(">Order 25<")
        .doesNotContain("rel=\"prev\"");
    assertThat(browser.get(link(second, "next")).asString()).contains(">Order 25<");
    assertThat(browser.get(link(third, "prev")).asString()).contains(">Order 25<");
  }

  @Test
  void filters_and_ordering_go_with_the_pages() {
    fill();

    String first = browser.get("/orders/?search=order&ordering=title").asString();
    String second = browser.get(link(first, "next")).asString();

    assertThat(first).contains(">Order 1<", ">Order 27<").doesNotContain(">Order 28<");
    assertThat(second).contains(">Order 28<", ">Order 45<").contains("value=\"order\"");
  }

  @Test
  void times_are_relative_and_absolute() {
    place("Website");

    browser
        .get("/orders/")
        .then()
        .body(
            containsString(
                "<time datetime=\"2026-01-01T00:00:00Z\" title=\"1 Jan 2026, 00:00 UTC\">"
                    + "1 day ago</time>"));
  }

  @Test
  void the_csv_is_of_the_list_one_looks_at() {
    place("Website");
    place("=1+1");
    move(1, OrderStatus.ON_HOLD);

    browser
        .get("/orders/export/?status=PENDING")
        .then()
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header("Content-Disposition", equalTo("attachment; filename=\"orders-2026-01-02.csv\""))
        .header("Cache-Control", equalTo("no-store"))
        .body(endsWith("\r\n2,'=1+1,,PENDING,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z\r\n"));
    browser.get("/orders/export/?from=soon").then().statusCode(400);
  }

  private void fill() {
    for (int i = 1; i <= 45; i++) {
      place("Order " + i);
    }
  }

  private void place(String title) {
    orders.place(
        new PlaceOrder.Command(
            ADA, new Title(title), Description.EMPTY, Source.WEB, Optional.empty()));
  }

  private void delete(long first, long last) {
    for (long id = first; id <= last; id++) {
      orders.delete(new DeleteOrder.Command(ADA, new OrderId(id), Precondition.NONE, Source.WEB));
    }
  }

  private void move(long id, OrderStatus status) {
    OrderChange change =
        new OrderChange(Optional.empty(), Optional.empty(), Optional.of(status), Reason.NONE);
    orders.revise(
        new ReviseOrder.Command(ADA, new OrderId(id), Precondition.NONE, change, Source.WEB));
  }

  private static String link(String page, String rel) {
    Matcher matcher = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
    assertThat(matcher.find()).as(rel).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }
}
