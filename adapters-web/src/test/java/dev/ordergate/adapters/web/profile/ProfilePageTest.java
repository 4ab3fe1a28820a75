package dev.ordergate.adapters.web.profile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ordergate.adapters.web.SignedInTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfilePageTest extends SignedInTest {

  @Test
  void it_shows_who_one_is_and_no_picture_of_google_s() {
    browser
        .get("/profile/")
        .then()
        .statusCode(200)
        .body(containsString("<h1>Ada Lovelace</h1>"))
        .body(containsString("ada@example.com"))
        .body(containsString("openid, email, profile"))
        .body(not(containsString("googleusercontent")));
  }

  @Test
  void a_chosen_name_is_shown() {
    browser.get("/profile/");

    browser
        .post("/profile/", Map.of("name", " Ada King "))
        .then()
        .statusCode(303)
        .header("Location", equalTo("/profile/?done=renamed"));
    browser
        .get("/profile/?done=renamed")
        .then()
        .body(containsString("Name changed."))
        .body(containsString("<h1>Ada King</h1>"));
  }

  @Test
  void a_refused_name_is_kept_in_the_form() {
    String tooLong = "x".repeat(201);
    browser.get("/profile/");

    browser
        .post("/profile/", Map.of("name", tooLong))
        .then()
        .statusCode(422)
        .body(containsString("<a href=\"#name\">Name must be at most 200 characters"))
        .body(containsString("value=\"" + tooLong + "\""))
        .body(containsString("<h1>Ada Lovelace</h1>"));
  }
}
