package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ordergate.bootstrap.ProviderFront.Mood;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's tokens: refreshed when they have expired, forgotten on demand. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class GoogleAccessIT {

  private static final String PATH = "/api/profile/google/";

  private final ProviderFront google = IndependentProvider.FRONT;

  @AfterEach
  void oblige() {
    google.is(Mood.OBLIGING);
  }

  @Test
  void the_state_is_shown_and_google_is_not_asked_before_the_access_token_expires() {
    RequestSpecification person = signIn("fresh");
    int before = google.refreshes();

    shown(person, "connected").body("connected", equalTo(true)).body("size()", equalTo(4));

    assertThat(google.refreshes()).isEqualTo(before);
  }

  @Test
  void expired_access_is_refreshed_once() throws SQLException {
    RequestSpecification person = signIn("expired");
    expire("expired");
    int before = google.refreshes();

    shown(person, "connected");
    shown(person, "connected");

    assertThat(google.refreshes()).isEqualTo(before + 1);
  }

  @Test
  void a_refused_refresh_token_needs_the_person_who_signs_in_again() throws SQLException {
    RequestSpecification person = signIn("refused");
    expire("refused");
    google.is(Mood.REFUSING);

    shown(person, "reconsent_required").body("connected", equalTo(false));
    google.is(Mood.OBLIGING);
    shown(person, "reconsent_required");

    shown(signIn("refused"), "connected");
  }

  @Test
  void while_google_is_down_the_last_known_state_is_shown() throws SQLException {
    RequestSpecification person = signIn("down");
    expire("down");
    google.is(Mood.DOWN);

    shown(person, "connected");
  }

  @Test
  void readers_at_once_break_nothing() throws Exception {
    RequestSpecification person = signIn("parallel");
    expire("parallel");

    List<Future<Integer>> readers;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      readers =
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<java.util.concurrent.Callable<Integer>>mapToObj(
                      i -> () -> given().spec(person).get(PATH).statusCode())
                  .toList());
    }

    assertThat(readers).allMatch(reader -> reader.resultNow() == 200);
    shown(person, "connected");
  }

  @Test
  void disconnecting_revokes_at_google_and_forgets() {
    RequestSpecification person = signIn("leaving");
    int before = google.revoked().size();

    given().spec(person).delete(PATH).then().statusCode(204);
    given().spec(person).delete("/api/profile/google").then().statusCode(204);

    shown(person, "disconnected").body("connected", equalTo(false)).body("expires_at", nullValue());
    assertThat(google.revoked()).hasSize(before + 1);
  }

  @Test
  void disconnecting_works_while_google_is_down() {
    RequestSpecification person = signIn("leaving-alone");
    google.is(Mood.DOWN);

    given().spec(person).delete(PATH).then().statusCode(204);

    shown(person, "disconnected");
  }

  private static ValidatableResponse shown(RequestSpecification person, String state) {
    return given().spec(person).get(PATH).then().statusCode(200).body("state", equalTo(state));
  }

  private static RequestSpecification signIn(String name) {
    Browser browser = Browser.signedIn("google-" + name, name + "@google.example", name);
    return given().auth().oauth2(browser.accessToken());
  }

  private static void expire(String name) throws SQLException {
    try (Connection database = Surroundings.connect();
        PreparedStatement update =
            database.prepareStatement(
                "update google_token set access_expires_at = now() - interval '1 minute'"
                    + " where account_id = (select id from account where email = ?)")) {
      update.setString(1, name + "@google.example");
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
