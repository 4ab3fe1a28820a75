package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts as admins change them, and as their owners export and erase them. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class AccountStatesIT {

  private static final String ACCOUNTS = "/api/admin/users/";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @Test
  void a_user_has_no_business_with_accounts() {
    RequestSpecification user = bearer(signIn("curious").accessToken());
    for (String path : List.of(ACCOUNTS, ACCOUNTS + "1/")) {
      given()
          .spec(user)
          .get(path)
          .then()
          .statusCode(403)
          .header("WWW-Authenticate", "Bearer realm=\"ordergate\", error=\"insufficient_scope\"")
          .body("code", equalTo("insufficient-scope"));
    }
    patch(user, 1, Map.of("active", false)).statusCode(403);
    given().get(ACCOUNTS).then().statusCode(401);
  }

  @Test
  void a_disabled_account_is_out_until_it_is_enabled() {
    Browser browser = signIn("banned");
    JsonNode pair = browser.tokenPair();
    int id = id(pair.get("access").asText());
    RequestSpecification admin = admin();

    patch(admin, id, Map.of("active", false))
        .statusCode(200)
        .body("size()", equalTo(7))
        .body("active", equalTo(false))
        .body("email", equalTo("banned@states.example"));

    assertThat(browser.send("GET", "/api/token/").statusCode()).isEqualTo(401);
    refresh(pair.get("refresh").asText()).statusCode(401);
    IndependentProvider.expect(
        "states-banned", IndependentProvider.claims("banned@states.example", "banned"));
    HttpResponse<String> refused = new Browser().get("/accounts/google/login/");
    assertThat(refused.uri().getPath()).isEqualTo("/accounts/login/");
    assertThat(refused.uri().getQuery()).isEqualTo("error=account_disabled");

    patch(admin, id, Map.of("active", true)).statusCode(200).body("active", equalTo(true));
    awaitNextSecond();
    assertThat(id(signIn("banned").accessToken())).isEqualTo(id);
    refresh(pair.get("refresh").asText()).statusCode(401);
  }

  @Test
  void a_new_role_comes_with_the_next_access_token() {
    JsonNode pair = signIn("promoted").tokenPair();
    int id = id(pair.get("access").asText());

    patch(admin(), id, Map.of("role", "admin")).statusCode(200).body("role", equalTo("admin"));
    awaitNextSecond();

    String access = refresh(pair.get("refresh").asText()).statusCode(200).extract().path("access");
    given().spec(bearer(access)).get(ACCOUNTS).then().statusCode(200);
    patch(admin(), id, Map.of("role", "user")).statusCode(200).body("role", equalTo("user"));
  }

  @Test
  void an_admin_who_was_demoted_cannot_take_the_role_back() throws SQLException {
    JsonNode pair = signIn("demoted").tokenPair();
    int id = id(pair.get("access").asText());
    patch(admin(), id, Map.of("role", "admin")).statusCode(200);
    awaitNextSecond();
    String access = refresh(pair.get("refresh").asText()).statusCode(200).extract().path("access");
    // Without a cut-off, as on a replica that has not read it yet.
    execute("update account set role = 'user' where id = " + id);

    patch(bearer(access), id, Map.of("role", "admin"))
        .statusCode(403)
        .header("WWW-Authenticate", "Bearer realm=\"ordergate\", error=\"insufficient_scope\"")
        .body("code", equalTo("insufficient-scope"));

    given().spec(bearer(access)).get("/api/profile/").then().body("role", equalTo("user"));
  }

  @Test
  void the_last_active_admin_stays() throws SQLException {
    RequestSpecification admin = admin();
    int id = adminId(admin);
    execute("update account set role = 'user' where role = 'admin' and id <> " + id);

    patch(admin, id, Map.of("active", false))
        .statusCode(409)
        .body("type", equalTo("/problems/last-admin"));
    patch(admin, id, Map.of("role", "user")).statusCode(409).body("code", equalTo("last-admin"));
    patch(admin, id, Map.of("role", "admin", "active", true)).statusCode(200);
  }

  @Test
  void a_bad_change_is_refused_whole() {
    RequestSpecification admin = admin();
    patch(admin, adminId(admin), Map.of("active", "no", "role", "root", "x", 1))
        .statusCode(400)
        .body("errors.pointer", hasItems("#/active", "#/role", "#/x"));
    patch(admin, 999_999_999, Map.of("active", false)).statusCode(404);
    given().spec(admin).get(ACCOUNTS + "999999999/").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "x=1", "cursor=AAAA"})
  void a_bad_parameter_is_refused(String query) {
    given()
        .spec(admin())
        .get(ACCOUNTS + "?" + query)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?" + query.split("=", 2)[0]));
  }

  @Test
  void a_page_has_up_to_200_accounts() {
    given().spec(admin()).get(ACCOUNTS + "?limit=200").then().statusCode(200);
  }

  @Test
  void accounts_are_listed_newest_first_and_found_by_address_and_name() {
    for (String name : List.of("listed-1", "listed-2", "listed-3")) {
      signIn(name);
    }
    RequestSpecification admin = admin();

    List<String> names = new ArrayList<>();
    String page = ACCOUNTS + "?limit=2&search=LISTED-";
    for (int pages = 0; pages < 2; pages++) {
      var response = given().spec(admin).get(page).then().statusCode(200).extract();
      names.addAll(response.path("name"));
      Matcher next = NEXT.matcher(response.header("Link"));
      assertThat(next.find()).isEqualTo(pages == 0);
      page = pages == 0 ? next.group(1).substring(Surroundings.BASE_URL.length()) : page;
    }

    assertThat(names).containsExactly("listed-3", "listed-2", "listed-1");
    given()
        .spec(admin)
        .get(page.replace("LISTED-", "other"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?cursor"));
  }

  @Test
  void an_export_is_a_file_with_everything_but_tokens() {
    String access = signIn("exported").accessToken();
    int kept = order(access, "Kept");
    int trashed = order(access, "Trashed");
    given().spec(bearer(access)).delete("/api/orders/" + trashed + "/").then().statusCode(204);

    given().spec(bearer(access)).head("/api/profile/export/").then().statusCode(200);
    String file =
        given()
            .spec(bearer(access))
            .get("/api/profile/export/")
            .then()
            .statusCode(200)
            .contentType(ContentType.JSON)
            .header(
                "Content-Disposition", equalTo("attachment; filename=\"ordergate-export.json\""))
            .body("profile.email", equalTo("exported@states.example"))
            .body("profile.google.state", equalTo("connected"))
            .body("identity.subject", equalTo("states-exported"))
            .body("sessions.kind", hasItems("web", "device"))
            .body("orders.id", equalTo(List.of(kept, trashed)))
            .body("orders.title", equalTo(List.of("Kept", "Trashed")))
            .body("history.order_id", equalTo(List.of(kept, trashed, trashed)))
            .body("history.type", equalTo(List.of("create", "create", "delete")))
            .body("history[0].changes.title.to", equalTo("Kept"))
            .body("events.kind", equalTo(List.of("login", "account_exported")))
            .body("events.address", equalTo(List.of("127.0.0.1", "127.0.0.1")))
            .body("orders[1].deleted_at", not(equalTo(null)))
            .extract()
            .asString();

    assertThat(file).doesNotContain("token", "secret", "hash");
  }

  @Test
  void an_export_tells_the_same_of_a_session_as_the_list_of_sessions() {
    RequestSpecification caller = bearer(signIn("alike").accessToken());
    String members = "collect { [it.id, it.kind, it.client, it.expires_at] }.sort { it[0] }";
    List<List<String>> listed =
        given().spec(caller).get("/api/sessions/").jsonPath().getList(members);

    assertThat(listed).hasSize(2);
    given()
        .spec(caller)
        .get("/api/profile/export/")
        .then()
        .body("sessions." + members, equalTo(listed));
  }

  @Test
  void a_large_export_is_complete() throws SQLException {
    String access = signIn("large").accessToken();
    execute(
        "insert into orders (account_id, title, description, status, created_at, updated_at,"
            + " version) select %d, 'Order ' || n, repeat('x', 500), 'PENDING', now(), now(), 0"
                .formatted(id(access))
            + " from generate_series(1, 20000) n");

    JsonNode orders =
        given()
            .spec(bearer(access))
            .get("/api/profile/export")
            .then()
            .statusCode(200)
            .extract()
            .as(JsonNode.class)
            .get("orders");
    assertThat(orders).hasSize(20_000);
    assertThat(orders.get(19_999).get("title").asText()).isEqualTo("Order 20000");
    // Or they would all have to be searched by DatabaseDumpIT.
    execute("delete from orders where account_id = " + id(access));
  }

  @Test
  void an_erased_account_is_gone_from_every_table() throws SQLException {
    Browser browser = signIn("erased");
    JsonNode pair = browser.tokenPair();
    String access = pair.get("access").asText();
    int id = id(access);
    order(access, "Unmistakable title of the erased");
    int revoked = IndependentProvider.FRONT.revoked().size();

    given().spec(bearer(access)).delete("/api/profile/").then().statusCode(204);

    assertThat(tablesContaining("erased@states.example")).isEmpty();
    assertThat(tablesContaining("Unmistakable title of the erased")).isEmpty();
    assertThat(IndependentProvider.FRONT.revoked()).hasSize(revoked + 1);
    assertThat(browser.send("GET", "/api/token/").statusCode()).isEqualTo(401);
    refresh(pair.get("refresh").asText()).statusCode(401);
    assertThat(id(signIn("erased").accessToken())).isNotEqualTo(id);
  }

  @Test
  void an_access_token_of_an_erased_account_creates_nothing() {
    String access = signIn("late").accessToken();

    given().spec(bearer(access)).delete("/api/profile/").then().statusCode(204);

    // Within a second the replica may not know yet, but the database does.
    given()
        .spec(bearer(access))
        .body(Map.of("title", "too late"))
        .post("/api/orders/")
        .then()
        .statusCode(401)
        .body("code", equalTo("token_not_valid"));
  }

  @Test
  void an_account_is_erased_while_google_is_down() {
    String access = signIn("unrevoked").accessToken();
    IndependentProvider.FRONT.is(ProviderFront.Mood.DOWN);
    try {
      given().spec(bearer(access)).delete("/api/profile").then().statusCode(204);
    } finally {
      IndependentProvider.FRONT.is(ProviderFront.Mood.OBLIGING);
    }
  }

  private static Browser signIn(String name) {
    return Browser.signedIn("states-" + name, name + "@states.example", name);
  }

  private static RequestSpecification admin() {
    return bearer(Browser.signedIn("admin", Surroundings.ADMIN, "Ada").accessToken());
  }

  private static RequestSpecification bearer(String access) {
    return given().auth().oauth2(access).contentType(ContentType.JSON);
  }

  private static ValidatableResponse patch(
      RequestSpecification caller, int id, Map<String, Object> change) {
    return given().spec(caller).body(change).patch(ACCOUNTS + id + "/").then();
  }

  private static ValidatableResponse refresh(String token) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("refresh", token))
        .post("/api/token/refresh/")
        .then();
  }

  /** Of the second in which an account is cut off no token is good, not even a later one. */
  private static void awaitNextSecond() {
    long second = Instant.now().getEpochSecond();
    while (Instant.now().getEpochSecond() == second) {
      Thread.onSpinWait();
    }
  }

  private static int adminId(RequestSpecification admin) {
    return given().spec(admin).get("/api/profile/").then().extract().path("id");
  }

  private static int id(String access) {
    return given()
        .spec(bearer(access))
        .get("/api/profile/")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static int order(String access, String title) {
    return given()
        .spec(bearer(access))
        .body(Map.of("title", title))
        .post("/api/orders/")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void execute(String statement) throws SQLException {
    try (Connection database = Surroundings.connect();
        Statement update = database.createStatement()) {
      update.execute(statement);
    }
  }

  private static List<String> tablesContaining(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = Surroundings.connect();
        Statement tables = database.createStatement();
        ResultSet names =
            tables.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'")) {
      while (names.next()) {
        String table = names.getString(1);
        try (PreparedStatement search =
            database.prepareStatement(
                "select 1 from %s t where strpos(cast(t as text), ?) > 0".formatted(table))) {
          search.setString(1, text);
          if (search.executeQuery().next()) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }
}
