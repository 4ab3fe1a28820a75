package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page has 50 KB for everything (contract, section 6). */
@QuarkusTest
class PageSizeTest extends SignedInTest {

  private static final AccountId ADA = new AccountId(7);
  private static final int PAGES_AND_ONE = 21;
  private static final int LONGEST_SEARCH = 200;

  @ParameterizedTest
  @ValueSource(strings = {"\"", "&", "<", "界", "😀"})
  void the_longest_texts_fit_the_pages_of_orders(String character) {
    for (int i = 0; i < PAGES_AND_ONE; i++) {
      place(character);
    }

    pageThatFits("/orders/");
    pageThatFits("/orders/1/");
    pageThatFits("/orders/1/edit/");
    for (int id = 1; id <= PAGES_AND_ONE; id++) {
      orders.delete(new DeleteOrder.Command(ADA, new OrderId(id), Precondition.NONE, Source.WEB));
    }
    pageThatFits("/orders/trash/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "&", "<", "界", "😀"})
  void the_longest_history_fits_its_pages(String character) {
    place(character);
    for (int i = 0; i < PAGES_AND_ONE; i++) {
      change(character, i % 2 == 0 ? OrderStatus.ON_HOLD : OrderStatus.IN_PROGRESS, "a".repeat(i));
    }

    pageThatFits("/orders/1/");
    pageThatFits("/orders/1/history/");
    pageThatFits("/orders/1/history/?first=20");
  }

  @Test
  void a_history_that_has_no_room_beside_its_order_is_named() {
    place("😀");
    change("😀", OrderStatus.ON_HOLD, "");

    assertThat(pageThatFits("/orders/1/")).contains("Show all 2 entries");
    assertThat(pageThatFits("/orders/1/history/")).contains("😀</blockquote>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "&", "<", "界", "😀"})
  void two_of_the_longest_texts_fit_the_page_that_shows_both(String character) {
    place("a");
    browser.get("/orders/1/edit/");
    Map<String, String> mine =
        browser.with(
            "version",
            Map.of(
                "title", character.repeat(Title.MAX_LENGTH),
                "description", character.repeat(Description.MAX_LENGTH)));
    revise(
        new OrderChange(
            Optional.of(new Title("b" + character.repeat(Title.MAX_LENGTH - 1))),
            Optional.of(new Description("b" + character.repeat(Description.MAX_LENGTH - 1))),
            Optional.empty(),
            Reason.NONE));

    Response conflict = browser.post("/orders/1/save/", mine);

    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.asByteArray()).hasSizeLessThan(50_000);
    assertThat(conflict.asString()).contains("as you typed it\">\n" + escaped(mine));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "&", "<", "界", "😀"})
  void the_longest_search_fits_though_each_link_has_it(String character) {
    for (int i = 0; i < 2 * PAGES_AND_ONE; i++) {
      place(character);
    }
    String list = "?ordering=title&search=" + encoded(character.repeat(LONGEST_SEARCH));

    String first = pageThatFits("/orders/" + list);
    pageThatFits(next(first));
    pageThatFits("/orders/" + list + "&status=COMPLETED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "&", "<", "界", "😀"})
  void a_search_that_is_too_long_goes_into_no_link(String character) {
    for (int i = 0; i < PAGES_AND_ONE; i++) {
      place(character);
    }
    String text = encoded(character);
    String search = text.repeat(7_800 / text.length());

    Response refusal = browser.get("/orders/?from=2026-01-01&search=" + search);

    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(refusal.asByteArray()).hasSizeLessThan(50_000);
    assertThat(refusal.asString())
        .contains("href=\"/orders/?from=2026-01-01\"")
        .doesNotContain("&amp;search=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "&", "<", "界", "😀"})
  void a_form_that_is_given_back_fits_and_has_no_other_fields_than_forms_have(String character) {
    String text = character.repeat(20_000);
    accounts.expireSessions();

    Response back =
        browser.send(
            "/orders/1/save/",
            Map.of("title", text, "description", text, "version", "0", "key", text, "other", "x"),
            "http://localhost:8000");

    assertThat(back.statusCode()).isEqualTo(401);
    assertThat(back.asByteArray()).hasSizeLessThan(50_000);
    assertThat(back.asString())
        .contains("name=\"version\"", "name=\"title\"", "name=\"description\"")
        .doesNotContain("name=\"key\"", "name=\"other\"");
  }

  @Test
  void a_form_that_is_given_back_has_all_that_its_form_takes() {
    String lines = "\r\n".repeat(Description.MAX_LENGTH);
    accounts.expireSessions();

    Response back =
        browser.send("/orders/create/", Map.of("description", lines), "http://localhost:8000");

    assertThat(back.asString()).contains("\n".repeat(Description.MAX_LENGTH) + "</textarea>");
  }

  @Test
  void the_longest_text_instead_of_an_address_fits() {
    browser.get("/profile/delete/");

    Response refusal = browser.post("/profile/delete/", Map.of("email", "\"".repeat(20_000)));

    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(refusal.asByteArray()).hasSizeLessThan(50_000);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The address of the next page, as a browser sends it. */
  private static String next(String page) {
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
    assertThat(next.find()).isTrue();
    return URI.create(next.group(1).replace("&amp;", "&")).toASCIIString();
  }

  private static String escaped(Map<String, String> form) {
    return ElementText.inElement(form.getOrDefault("description", "")) + "</textarea>";
  }

  private void place(String character) {
    orders.place(
        new PlaceOrder.Command(
            ADA,
            new Title(character.repeat(Title.MAX_LENGTH)),
            new Description(character.repeat(Description.MAX_LENGTH)),
            Source.WEB,
            Optional.empty()));
  }

  private void change(String character, OrderStatus status, String beginning) {
    revise(
        new OrderChange(
            Optional.of(
                new Title(beginning + character.repeat(Title.MAX_LENGTH - beginning.length()))),
            Optional.of(
                new Description(
                    beginning + character.repeat(Description.MAX_LENGTH - beginning.length()))),
            Optional.of(status),
            new Reason(character.repeat(Reason.MAX_LENGTH))));
  }

  private void revise(OrderChange change) {
    orders.revise(
        new ReviseOrder.Command(ADA, new OrderId(1), Precondition.NONE, change, Source.WEB));
  }
}
