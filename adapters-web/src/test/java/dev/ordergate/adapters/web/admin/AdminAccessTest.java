package dev.ordergate.adapters.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.ordergate.adapters.web.Browser;
import dev.ordergate.adapters.web.SignedInTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdminAccessTest extends SignedInTest {

  private static final String ADMIN_LINK = "<a href=\"/admin/users/\"";

  @ParameterizedTest
  @ValueSource(
      strings = {"/admin/", "/admin/users/", "/admin/users/7/", "/admin/orders/", "/admin/audit/"})
  void a_user_reads_that_this_is_not_for_them(String path) {
    browser
        .get(path)
        .then()
        .statusCode(403)
        .contentType("text/html; charset=utf-8")
        .body(containsString("<h1>Not allowed</h1>"));
  }

  @Test
  void a_user_changes_no_account() {
    directory.put(accounts.account());
    browser.get("/profile/");

    browser.post("/admin/users/7/", Map.of("role", "admin")).then().statusCode(403);

    assertThat(directory.lastChange()).isEmpty();
  }

  @Test
  void a_stranger_is_sent_to_the_sign_in() {
    new Browser().get("/admin/audit/").then().statusCode(302);
  }

  @Test
  void only_admins_are_shown_the_way() {
    browser.get("/orders/").then().body(not(containsString(ADMIN_LINK)));

    accounts.makeAdmin();

    browser.get("/orders/").then().body(containsString(ADMIN_LINK));
    browser
        .get("/admin/audit/")
        .then()
        .body(containsString("<a href=\"/admin/users/\" aria-current=\"page\">Admin</a>"))
        .body(containsString("<a href=\"/admin/audit/\" aria-current=\"page\">Audit trail</a>"));
  }
}
