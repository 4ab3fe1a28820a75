package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** The profile API over HTTP. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class ProfileApiIT {

  @Test
  void a_profile_shows_the_person_and_the_state_of_googles_tokens() {
    as(Browser.signedIn("shown", "shown@example.com", "Shown"))
        .get("/api/profile/")
        .then()
        .statusCode(200)
        .body("email", equalTo("shown@example.com"))
        .body("name", equalTo("Shown"))
        .body("role", equalTo("user"))
        .body("created_at", notNullValue())
        .body("google.connected", equalTo(true))
        .body("google.state", equalTo("connected"))
        .body("google.size()", equalTo(4))
        .body("size()", equalTo(7));
  }

  @Test
  void an_admins_address_makes_an_admin() {
    as(Browser.signedIn("admin", Surroundings.ADMIN, "Ada"))
        .get("/api/profile/")
        .then()
        .body("role", equalTo("admin"));
  }

  @Test
  void a_chosen_name_survives_the_next_login() {
    as(Browser.signedIn("renamed", "renamed@example.com", "Given"))
        .body("{\"name\": \" Chosen \", \"email\": \"ignored@example.com\"}")
        .patch("/api/profile")
        .then()
        .statusCode(200)
        .body("name", equalTo("Chosen"))
        .body("email", equalTo("renamed@example.com"));

    as(Browser.signedIn("renamed", "renamed@example.com", "Given"))
        .get("/api/profile/")
        .then()
        .body("name", equalTo("Chosen"));
  }

  @Test
  void a_bad_name_is_refused() {
    RequestSpecification person = as(Browser.signedIn("bad", "bad@example.com", "Bad"));
    person
        .body("{\"name\": \"\", \"role\": \"admin\", \"x\": 1}")
        .patch("/api/profile/")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("#/name", "#/x"));
  }

  private static RequestSpecification as(Browser browser) {
    return given().auth().oauth2(browser.accessToken()).contentType(ContentType.JSON);
  }
}
