package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages about one's own account, and those about everybody's, over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class AccountPagesIT {

  private static final Pattern REFRESH =
      Pattern.compile("&quot;refresh&quot;:&quot;([A-Za-z0-9_-]+)&quot;");

  @Test
  void the_page_hands_out_the_file_of_the_api() {
    Browser person = Browser.signedIn("exporter", "exporter@example.com", "Exporter");

    JsonNode page = Browser.json(person.get("/profile/export/"));
    JsonNode api =
        RestAssured.given()
            .auth()
            .oauth2(person.accessToken())
            .get("/api/profile/export/")
            .then()
            .statusCode(200)
            .extract()
            .as(JsonNode.class);

    assertThat(page.get("profile")).isEqualTo(api.get("profile"));
    assertThat(names(page)).isEqualTo(names(api)).contains("orders", "history", "events");
  }

  private static List<String> names(JsonNode json) {
    return json.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void a_pair_of_the_profile_works_until_it_is_signed_out_there() {
    Browser person = Browser.signedIn("minter", "minter@example.com", "Minter");
    HttpResponse<String> pair =
        person.submit(person.get("/profile/"), "/profile/tokens/", Map.of());
    Matcher refresh = REFRESH.matcher(pair.body());
    assertThat(refresh.find()).as(pair.body()).isTrue();
    String next = refreshed(refresh.group(1), 200).get("refresh").asText();

    HttpResponse<String> profile =
        person.submit(person.get("/profile/"), "/profile/sessions/end-others/", Map.of());

    assertThat(profile.body()).contains("Signed out everywhere else.", "This device");
    refreshed(next, 401);
  }

  private static JsonNode refreshed(String token, int status) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("refresh", token))
        .post("/api/token/refresh/")
        .then()
        .statusCode(status)
        .extract()
        .as(JsonNode.class);
  }

  @Test
  void google_is_disconnected_and_connected_again_on_the_page() {
    Browser person = Browser.signedIn("leaver", "leaver@example.com", "Leaver");

    HttpResponse<String> profile =
        person.submit(person.get("/profile/"), "/profile/google/disconnect/", Map.of());
    assertThat(profile.body()).contains("Google is disconnected.", "Not connected");

    IndependentProvider.expect(
        "leaver", IndependentProvider.claims("leaver@example.com", "Leaver"));
    HttpResponse<String> back = person.get("/accounts/google/login/?next=/profile/");
    assertThat(back.uri().getPath()).isEqualTo("/profile/");
    assertThat(back.body()).contains(">Connected<");
  }

  @Test
  void who_deletes_the_account_begins_anew() {
    Browser person = Browser.signedIn("deleter", "deleter@example.com", "Deleter");
    person.submit(
        person.get("/profile/"), "/profile/", Map.of("name", "A name that will be forgotten"));

    HttpResponse<String> farewell =
        person.submit(
            person.get("/profile/delete/"),
            "/profile/delete/",
            Map.of("email", "deleter@example.com"));

    assertThat(farewell.body()).contains("Your account is deleted", "Sign in with Google");
    assertThat(person.getOnce("/api/token/").statusCode()).isEqualTo(401);
    assertThat(
            Browser.signedIn("deleter", "deleter@example.com", "Deleter").get("/profile/").body())
        .contains("<h1><bdi>Deleter</bdi></h1>");
  }

  @Test
  void an_admin_finds_and_disables_somebody_and_the_trail_names_both() {
    Browser barred = Browser.signedIn("barred", "barred@example.com", "Victim Of Disabling");
    Browser admin = Browser.signedIn("admin", Surroundings.ADMIN, "Ada");
    HttpResponse<String> found = admin.get("/admin/users/?search=victim%20of");
    Matcher link =
        Pattern.compile("href=\"(/admin/users/([0-9]+)/)\"><bdi>Victim Of Disabling<")
            .matcher(found.body());
    assertThat(link.find()).as(found.body()).isTrue();

    HttpResponse<String> account =
        admin.submit(admin.get(link.group(1)), link.group(1), Map.of("active", "false"));

    assertThat(account.body()).contains("Account changed.", ">Disabled<");
    assertThat(barred.getOnce("/orders/").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("&session_ended"));
    assertThat(admin.get("/admin/audit/?kind=account_disabled&account=" + link.group(2)).body())
        .contains("Account disabled", "<bdi>Victim Of Disabling</bdi>");
    assertThat(admin.get("/admin/orders/?owner=" + link.group(2)).body()).contains("Nothing found");
    assertThat(barred.getOnce("/admin/users/").statusCode()).isEqualTo(302);
  }
}
