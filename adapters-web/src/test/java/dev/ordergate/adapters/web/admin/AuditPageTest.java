package dev.ordergate.adapters.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditPageTest extends AdminTest {

  private static final Device CURL = new Device("curl/8.5.0", "192.0.2.10");
  private static final Optional<AccountId> ADA = Optional.of(new AccountId(7));
  private static final Optional<AccountId> GRACE = Optional.of(new AccountId(8));

  @Test
  void an_event_says_what_happened_to_whom_by_whom_and_from_where() {
    register(8, "Grace Hopper", Role.USER);
    audit.record(new AuditEvent(AuditKind.ROLE_CHANGED, GRACE, ADA, CURL, "user"));

    String page = browser.get("/admin/audit/").asString();

    assertThat(page)
        .contains("Role changed <span class=\"hint\">user</span>")
        .contains("<a href=\"/admin/users/8/\"><bdi>Grace Hopper</bdi>")
        .contains("<a href=\"/admin/users/7/\"><bdi>Ada Lovelace</bdi>")
        .contains("192.0.2.10 <span class=\"hint\">curl</span>")
        .contains("2 Jan 2026, 00:00 UTC");
  }

  @Test
  void what_nobody_else_did_says_whether_it_was_the_person() {
    record(AuditKind.LOGIN, ADA);
    assertThat(by()).isEqualTo("themselves");

    audit.record(new AuditEvent(AuditKind.TOKEN_REUSED, ADA, Optional.empty(), CURL, ""));
    assertThat(by()).isEqualTo("nobody signed in");

    audit.record(new AuditEvent(AuditKind.ROLE_CHANGED, ADA, Optional.empty(), CURL, "admin"));
    assertThat(by()).isEqualTo("the configuration");
  }

  /** Who did the last thing. */
  private String by() {
    Matcher cell = Pattern.compile("data-label=\"By\">([^<]*)<").matcher(table("/admin/audit/"));
    assertThat(cell.find()).isTrue();
    return cell.group(1);
  }

  @Test
  void the_last_event_comes_first() {
    record(AuditKind.LOGIN, ADA);
    record(AuditKind.LOGOUT, ADA);

    assertThat(table("/admin/audit/")).containsSubsequence("Signed out", "Signed in");
  }

  @Test
  void an_erased_account_is_named_by_its_number() {
    record(AuditKind.ACCOUNT_DELETED, Optional.of(new AccountId(99)));

    assertThat(table("/admin/audit/")).contains("Erased account", "No. 99");
  }

  @Test
  void the_filter_shows_one_account() {
    record(AuditKind.LOGIN, ADA);
    record(AuditKind.ACCOUNT_EXPORTED, GRACE);

    assertThat(table("/admin/audit/?account=8"))
        .contains("Data exported")
        .doesNotContain("Signed in");
  }

  @Test
  void the_filter_shows_one_kind() {
    record(AuditKind.LOGIN, ADA);
    record(AuditKind.ACCOUNT_EXPORTED, ADA);

    assertThat(table("/admin/audit/?kind=login"))
        .contains("Signed in")
        .doesNotContain("Data exported");
  }

  @Test
  void pages_follow_each_other_and_keep_the_filter() {
    record(AuditKind.LOGOUT, ADA);
    for (int i = 0; i < 40; i++) {
      record(AuditKind.LOGIN, ADA);
    }
    String first = browser.get("/admin/audit/?account=7").asString();
    assertThat(first).doesNotContain("<th role=\"rowheader\" scope=\"row\">Signed out");
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();

    String second = browser.get(next.group(1).replace("&amp;", "&")).asString();

    assertThat(second)
        .contains("<th role=\"rowheader\" scope=\"row\">Signed out", "value=\"7\"")
        .doesNotContain("<th role=\"rowheader\" scope=\"row\">Signed in", "rel=\"next\"");
    assertThat(first).hasSizeLessThan(50_000);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_has_words_and_can_be_chosen(AuditKind kind) {
    record(kind, ADA);
    String word = kind.name().toLowerCase(Locale.ROOT);

    assertThat(table("/admin/audit/?kind=" + word)).contains(EventView.words(kind));
    browser
        .get("/admin/audit/?kind=" + word)
        .then()
        .body(containsString("<option value=\"" + word + "\" selected>"));
  }

  @Test
  void an_account_that_is_no_number_is_refused_kindly() {
    browser
        .get("/admin/audit/?account=ada")
        .then()
        .statusCode(422)
        .body(
            containsString("<a href=\"#account\">Number of the account must be a number like 42."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/audit/?kind=NOTHING", "/admin/audit/?before=x"})
  void an_altered_address_is_refused(String path) {
    browser.get(path).then().statusCode(400);
  }

  @Test
  void where_nothing_is_on_record_the_page_says_so() {
    browser.get("/admin/audit/").then().body(containsString("Nothing on record"));
  }

  private void record(AuditKind kind, Optional<AccountId> account) {
    audit.record(new AuditEvent(kind, account, account, CURL, ""));
  }

  private String table(String path) {
    String page = browser.get(path).asString();
    return page.substring(page.indexOf("<table"), page.indexOf("</table>"));
  }
}
