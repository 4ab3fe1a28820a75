package dev.ordergate.adapters.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountPagesTest extends AdminTest {

  @Test
  void administration_begins_with_the_accounts() {
    browser.get("/admin/").then().statusCode(303).header("Location", equalTo("/admin/users/"));
  }

  @Test
  void every_account_is_listed_with_its_role() {
    register(8, "Grace Hopper", Role.USER);

    browser
        .get("/admin/users/")
        .then()
        .statusCode(200)
        .body(
            containsString(
                "<a href=\"/admin/users/8/\"><bdi>Grace Hopper</bdi>"
                    + " <span class=\"hint\">person8@example.com</span></a>"))
        .body(containsString("Ada Lovelace"))
        .body(containsString("Administrator"));
  }

  @Test
  void the_search_narrows_the_list_and_stays_in_the_form() {
    register(8, "Grace Hopper", Role.USER);

    browser
        .get("/admin/users/?search=hopper")
        .then()
        .body(containsString("Grace Hopper"))
        .body(not(containsString("Ada Lovelace")))
        .body(containsString("value=\"hopper\""));
    browser.get("/admin/users/?search=absent").then().body(containsString("Nobody found"));
  }

  @Test
  void a_search_that_is_too_long_is_refused_kindly() {
    browser
        .get("/admin/users/?search=" + "x".repeat(201))
        .then()
        .statusCode(422)
        .body(containsString("<a href=\"#search\">The search must be at most 200 characters"));
  }

  @Test
  void pages_follow_each_other_and_keep_the_search() {
    for (int number = 10; number < 35; number++) {
      register(number, "Grace " + number, Role.USER);
    }
    String first = browser.get("/admin/users/?search=grace").asString();
    assertThat(first).contains("Grace 34", "Grace 15").doesNotContain("Grace 14");
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();

    String second = browser.get(next.group(1).replace("&amp;", "&")).asString();

    assertThat(second)
        .contains("Grace 14", "Grace 10", "value=\"grace\"", "Back to the newest")
        .doesNotContain("Grace 15", "rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/users/?after=x", "/admin/users/?after=1-99999999999999999999"})
  void an_altered_place_in_the_list_is_refused(String path) {
    browser.get(path).then().statusCode(400);
  }

  @Test
  void an_account_can_be_disabled_and_enabled() {
    register(8, "Grace Hopper", Role.USER);
    browser
        .get("/admin/users/8/")
        .then()
        .body(containsString("<h1><bdi>Grace Hopper</bdi></h1>"))
        .body(containsString("Disable account"));

    browser
        .post("/admin/users/8/", Map.of("active", "false"))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/admin/users/8/?done=account_changed"));
    browser
        .get("/admin/users/8/?done=account_changed")
        .then()
        .body(containsString("Account changed."))
        .body(containsString("<span class=\"badge danger\">Disabled</span>"))
        .body(containsString("Enable account"));
    browser.post("/admin/users/8/", Map.of("active", "true")).then().statusCode(303);

    assertThat(directory.find(new AccountId(8)).map(Account::active)).contains(true);
  }

  @Test
  void the_page_of_an_admin_says_where_the_role_comes_back_from() {
    register(8, "Grace Hopper", Role.USER);

    browser.get("/admin/users/7/").then().body(containsString("(ADMIN_EMAILS) is administrator"));
    browser.get("/admin/users/8/").then().body(not(containsString("ADMIN_EMAILS")));
  }

  @Test
  void a_user_can_be_made_admin_by_the_one_who_asks() {
    register(8, "Grace Hopper", Role.USER);
    browser.get("/admin/users/8/");

    browser.post("/admin/users/8/", Map.of("role", "admin")).then().statusCode(303);

    assertThat(directory.find(new AccountId(8)).map(Account::role)).contains(Role.ADMIN);
    assertThat(directory.lastChange().orElseThrow().actor()).isEqualTo(new AccountId(7));
  }

  @ParameterizedTest
  @CsvSource({"role, user", "active, false"})
  void the_last_admin_stays_and_the_page_says_why(String field, String value) {
    browser.get("/admin/users/7/");

    browser
        .post("/admin/users/7/", Map.of(field, value))
        .then()
        .statusCode(409)
        .body(containsString("<a href=\"#" + field + "\">This is the last active administrator."))
        .body(containsString("id=\"" + field + "\""));
    assertThat(directory.find(new AccountId(7)).map(Account::role)).contains(Role.ADMIN);
  }

  @Test
  void an_admin_who_was_demoted_meanwhile_changes_nothing() {
    browser.get("/admin/users/7/");
    Account demoted = register(7, "Ada Lovelace", Role.USER);

    browser
        .post("/admin/users/7/", Map.of("role", "admin"))
        .then()
        .statusCode(403)
        .body(containsString("<h1>Not allowed</h1>"));

    assertThat(directory.find(new AccountId(7))).contains(demoted);
  }

  @Test
  void who_gives_up_being_admin_goes_back_to_their_orders() {
    register(8, "Grace Hopper", Role.ADMIN);
    browser.get("/admin/users/7/");

    browser
        .post("/admin/users/7/", Map.of("role", "user"))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/orders/?done=no_longer_admin"));
    browser
        .get("/orders/?done=no_longer_admin")
        .then()
        .body(containsString("You are no longer an administrator."));
  }

  @Test
  void who_disables_their_own_account_is_signed_out_and_reads_why() {
    register(8, "Grace Hopper", Role.ADMIN);
    browser.get("/admin/users/7/");

    Response answer = browser.post("/admin/users/7/", Map.of("active", "false"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/accounts/login/?account_disabled");
    assertThat(answer.detailedCookie("ordergate_session").getMaxAge()).isZero();
    browser
        .get("/accounts/login/?account_disabled")
        .then()
        .body(containsString("Your account is disabled."));
  }

  @ParameterizedTest
  @CsvSource({"role, root", "active, maybe"})
  void another_value_is_refused(String field, String value) {
    browser.get("/admin/users/7/");

    browser.post("/admin/users/7/", Map.of(field, value)).then().statusCode(400);
  }

  @Test
  void an_account_that_does_not_exist_is_a_page_that_says_so() {
    browser.get("/admin/users/99/").then().statusCode(404).body(containsString("Nothing here"));
    browser.get("/admin/users/");
    browser.post("/admin/users/99/", Map.of("role", "user")).then().statusCode(404);
  }
}
