package dev.ordergate.adapters.web.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.ordergate.adapters.web.SignedInTest;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.token.TokenPolicy;
import dev.ordergate.standin.Exports;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfilePageTest extends SignedInTest {

  @Inject Exports exports;

  private static final SessionId PHONE =
      new SessionId(UUID.fromString("6f1c8e5e-2f63-4a86-9d2a-0c2e3f4a5b6c"));
  private static final String END = "/profile/sessions/" + PHONE.value() + "/end/";
  private static final String ANDROID =
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/130.0.0.0 Mobile Safari/537.36";

  @Test
  void it_shows_who_one_is_and_no_picture_of_google_s() {
    browser
        .get("/profile/")
        .then()
        .statusCode(200)
        .body(containsString("<h1><bdi>Ada Lovelace</bdi></h1>"))
        .body(containsString("ada@example.com"))
        .body(not(containsString("googleusercontent")));
  }

  @Test
  void the_access_to_google_is_told_in_words() {
    browser
        .get("/profile/")
        .then()
        .body(containsString("<span class=\"badge good\">Connected</span>"))
        .body(containsString("who you are, your e-mail address and your name and picture"))
        .body(containsString("in 1 hour"))
        .body(not(containsString("Connect again")));
  }

  @Test
  void disconnecting_google_leaves_the_way_back() {
    browser.get("/profile/");

    browser
        .post("/profile/google/disconnect/", Map.of())
        .then()
        .statusCode(303)
        .header("Location", equalTo("/profile/?done=disconnected"));
    browser
        .get("/profile/?done=disconnected")
        .then()
        .body(containsString("Google is disconnected."))
        .body(containsString("Not connected"))
        .body(containsString("href=\"/accounts/google/login/?next=/profile/&amp;prompt=consent\""))
        .body(not(containsString("Disconnect Google")));
  }

  @Test
  void access_that_google_ended_can_be_renewed_or_forgotten() {
    accounts.endGoogleAccess();

    browser
        .get("/profile/")
        .then()
        .body(containsString("Needs your consent again"))
        .body(containsString("next=/profile/&amp;prompt=consent\">Connect again"))
        .body(containsString("Disconnect Google"));
  }

  @Test
  void this_device_is_marked_and_has_no_button() {
    browser
        .get("/profile/")
        .then()
        .body(containsString("<strong>Lynx</strong> <span class=\"badge good\">This device</span>"))
        .body(containsString("3 minutes ago"))
        .body(not(containsString("Sign out everywhere else")))
        .body(not(containsString("/end/")));
  }

  @Test
  void another_device_can_be_signed_out() {
    devices.add(PHONE, SessionKind.WEB, new Device(ANDROID, "192.0.2.9"));
    browser
        .get("/profile/")
        .then()
        .body(containsString("<strong>Chrome on Android</strong>"))
        .body(containsString("192.0.2.9"))
        .body(containsString("action=\"" + END + "\""));

    browser
        .post(END, Map.of())
        .then()
        .statusCode(303)
        .header("Location", equalTo("/profile/?done=session_ended"));
    browser
        .get("/profile/?done=session_ended")
        .then()
        .body(containsString("Signed out there."))
        .body(not(containsString("Chrome on Android")));
  }

  @Test
  void this_device_comes_first() {
    devices.add(PHONE, SessionKind.WEB, new Device(ANDROID, "192.0.2.9"));

    assertThat(browser.get("/profile/").asString())
        .containsSubsequence("<strong>Lynx</strong>", "<strong>Chrome on Android</strong>");
  }

  @Test
  void places_that_are_alike_are_told_apart_by_when_they_began() {
    devices.add(PHONE, SessionKind.WEB, new Device(ANDROID, "192.0.2.9"));

    browser
        .get("/profile/")
        .then()
        .body(
            containsString(
                "since <time datetime=\"2026-01-01T22:00:00Z\" title=\"2 hours ago\">1 Jan 2026, 22:00"
                    + " UTC</time>"))
        .body(
            containsString(
                "Chrome on Android, Browser, 192.0.2.9, since 1 Jan 2026, 22:00 UTC</span></button>"));
  }

  @Test
  void many_sessions_come_a_page_at_a_time() {
    for (int i = 1; i <= 20; i++) {
      devices.add(
          new SessionId(UUID.randomUUID()),
          SessionKind.DEVICE,
          new Device("curl/8.5.0", "192.0.2." + i));
    }

    browser
        .get("/profile/")
        .then()
        .body(containsString("This device"))
        .body(containsString("<span>192.0.2.19</span>"))
        .body(not(containsString("<span>192.0.2.20</span>")))
        .body(containsString("21 places in all"))
        .body(containsString("href=\"/profile/?sessions=20#sessions-title\">Next page"));
    browser
        .get("/profile/?sessions=20")
        .then()
        .body(containsString("<span>192.0.2.20</span>"))
        .body(not(containsString("<span>192.0.2.19</span>")))
        .body(containsString("href=\"/profile/#sessions-title\">Previous page"))
        .body(not(containsString("Next page")));
    browser.get("/profile/?sessions=all").then().statusCode(400);
  }

  @Test
  void signing_a_device_out_twice_is_no_error() {
    browser.get("/profile/");

    browser.post(END, Map.of()).then().statusCode(303);
  }

  @Test
  void all_others_can_be_signed_out_at_once() {
    devices.add(PHONE, SessionKind.WEB, new Device(ANDROID, "192.0.2.9"));
    devices.add(
        new SessionId(UUID.randomUUID()),
        SessionKind.DEVICE,
        new Device("curl/8.5.0", "192.0.2.10"));
    browser
        .get("/profile/")
        .then()
        .body(containsString("<strong>curl</strong>"))
        .body(containsString("Token pair, ordergate-web"));

    browser
        .post("/profile/sessions/end-others/", Map.of())
        .then()
        .statusCode(303)
        .header("Location", equalTo("/profile/?done=others_ended"));
    browser
        .get("/profile/")
        .then()
        .body(not(containsString("curl")))
        .body(not(containsString("Chrome on Android")))
        .body(containsString("This device"));
  }

  @Test
  void a_token_pair_is_shown_once_in_lines_to_copy() {
    browser.get("/profile/");

    browser
        .post("/profile/tokens/", Map.of())
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString("Authorization: Bearer header.claims.sign"))
        .body(containsString("http://localhost:8000/api/orders/"))
        .body(containsString("AAAAAAAA"))
        .body(containsString("2 Jan 2026, 00:15 UTC"))
        .body(containsString("Signing out of this browser ends it, too"))
        .body(containsString("an eleventh pair ends the oldest"))
        .body(containsString("readonly"));
    assertThat(devices.minted()).isEqualTo(1);
  }

  @Test
  void what_ends_a_token_pair_is_said_before_it_is_made() {
    assertThat(TokenPolicy.STANDARD.devicesPerWebSession()).isEqualTo(10);
    browser
        .get("/profile/")
        .then()
        .body(containsString("Signing out of this browser ends it, too"))
        .body(containsString("an eleventh pair ends the oldest"));
  }

  @Test
  void nobody_makes_a_token_pair_by_a_link() {
    browser.get("/profile/tokens/").then().statusCode(303).header("Location", equalTo("/profile/"));

    assertThat(devices.minted()).isZero();
  }

  @Test
  void the_export_is_a_file_that_nobody_keeps() {
    browser
        .get("/profile/export/")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Content-Disposition", equalTo("attachment; filename=\"ordergate-export.json\""))
        .header("Cache-Control", equalTo("no-store"))
        .body(equalTo("{\"email\":\"ada@example.com\"}"));
  }

  @Test
  void asking_for_the_headers_of_the_export_exports_nothing() {
    int before = exports.count();

    browser
        .request()
        .head("/profile/export/")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Content-Disposition", equalTo("attachment; filename=\"ordergate-export.json\""));

    assertThat(exports.count()).isEqualTo(before);
  }

  @Test
  void another_site_s_page_cannot_begin_an_export() {
    int before = exports.count();

    browser
        .request()
        .header("Sec-Fetch-Site", "cross-site")
        .get("/profile/export/")
        .then()
        .statusCode(403)
        .body(containsString("another site asked for it"));

    assertThat(exports.count()).isEqualTo(before);
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
        .body(containsString("<h1><bdi>Ada King</bdi></h1>"));
  }

  @Test
  void a_refused_name_is_kept_in_the_form() {
    String tooLong = "x".repeat(201);
    browser.get("/profile/");

    browser
        .post("/profile/", Map.of("name", tooLong))
        .then()
        .statusCode(422)
        .header("Cache-Control", equalTo("private, no-cache"))
        .body(containsString("<a href=\"#name\">Name must be at most 200 characters"))
        .body(containsString("value=\"" + tooLong + "\""))
        .body(containsString("<h1><bdi>Ada Lovelace</bdi></h1>"));
    browser
        .post("/profile/", Map.of("name", "x".repeat(401)))
        .then()
        .body(containsString("Name was cut off after 400 characters"))
        .body(not(containsString("x".repeat(401))));
  }
}
