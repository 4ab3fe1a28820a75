package dev.ordergate.adapters.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.ordergate.application.order.DeleteOrder;
import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EverybodysOrdersTest extends AdminTest {

  private static final AccountId ADA = new AccountId(7);
  private static final AccountId GRACE = new AccountId(8);

  @BeforeEach
  void registerGrace() {
    register(8, "Grace Hopper", Role.USER);
  }

  @Test
  void orders_of_everybody_are_shown_with_their_owner() {
    place(ADA, "Engine");
    place(GRACE, "Compiler");

    String page = browser.get("/admin/orders/").asString();

    assertThat(page).contains("Engine", "Compiler");
    assertThat(page)
        .contains(
            "<a href=\"/admin/users/8/\"><bdi>Grace Hopper</bdi> <span class=\"hint\">No. 8</span></a>");
  }

  @Test
  void the_owner_narrows_the_list() {
    place(ADA, "Engine");
    place(GRACE, "Compiler");

    assertThat(browser.get("/admin/orders/?owner=8").asString())
        .contains("Compiler", "value=\"8\"")
        .doesNotContain("Engine");
  }

  @Test
  void search_and_status_narrow_the_list() {
    place(ADA, "Engine");
    place(GRACE, "Compiler");

    assertThat(browser.get("/admin/orders/?search=comp&status=PENDING").asString())
        .contains("Compiler")
        .doesNotContain("Engine");
    browser.get("/admin/orders/?status=CANCELLED").then().body(containsString("Nothing found"));
  }

  @Test
  void the_trash_is_a_list_of_its_own() {
    place(GRACE, "Compiler");
    orders.delete(new DeleteOrder.Command(GRACE, new OrderId(1), Precondition.NONE, Source.WEB));

    assertThat(browser.get("/admin/orders/").asString()).doesNotContain("Compiler");
    assertThat(browser.get("/admin/orders/?deleted=true").asString()).contains("Compiler");
  }

  @Test
  void pages_follow_each_other_and_keep_the_filters() {
    for (int i = 0; i < 21; i++) {
      place(GRACE, "Compiler " + (char) ('A' + i));
    }
    place(ADA, "Engine");
    String first = browser.get("/admin/orders/?owner=8&ordering=title").asString();
    assertThat(first).contains("Compiler A", "Compiler T").doesNotContain("Compiler U");
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();

    String second = browser.get(next.group(1).replace("&amp;", "&")).asString();

    assertThat(second)
        .contains("Compiler U", "rel=\"prev\"")
        .doesNotContain("Engine", "Compiler T");
  }

  @Test
  void an_owner_that_is_no_number_is_refused_kindly() {
    browser
        .get("/admin/orders/?owner=grace")
        .then()
        .statusCode(422)
        .body(containsString("<a href=\"#owner\">Owner’s number must be a number like 42."));
  }

  private void place(AccountId owner, String title) {
    orders.place(
        new PlaceOrder.Command(
            owner, new Title(title), Description.EMPTY, Source.WEB, Optional.empty()));
  }
}
