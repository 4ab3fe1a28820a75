package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every path without a credential and with the wrong kind of it. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class AccessIT {

  private static final List<String> PAGES =
      List.of(
          "/orders/",
          "/orders/new/",
          "/orders/trash/",
          "/orders/export/",
          "/orders/1/",
          "/orders/1/edit/",
          "/profile/");

  private static final String NO_CREDENTIAL = "Bearer realm=\"ordergate\"";
  private static final String BAD_TOKEN = NO_CREDENTIAL + ", error=\"invalid_token\"";

  /** One for all: what makes a client costs more than what it asks here. */
  private static final Browser NOBODY = new Browser();

  private static Browser signedIn;
  private static String accessToken;

  @BeforeAll
  static void signIn() {
    signedIn = Browser.signedIn("access", "access@example.com", "Access");
    accessToken = signedIn.accessToken();
  }

  private record Operation(String method, String path) {}

  @TestFactory
  Stream<DynamicTest> the_api_takes_an_access_token_and_nothing_else() {
    return operations("bearer").stream()
        .flatMap(operation -> spellings(operation.path()).map(path -> named(operation, path)))
        .map(operation ->
            DynamicTest.dynamicTest(
                operation.toString(),
                () -> {
                  refused(NOBODY.send(operation.method(), operation.path()));
                  refused(signedIn.send(operation.method(), operation.path()));
                  refused(
                      NOBODY.send(
                          operation.method(), operation.path(), "Authorization", "Basic YTpi"));
                  HttpResponse<String> bad =
                      NOBODY.send(
                          operation.method(), operation.path(), "Authorization", "Bearer x.y.z");
                  assertThat(bad.statusCode()).isIn(401, 404);
                  if (bad.statusCode() == 401) {
                    assertThat(bad.headers().firstValue("WWW-Authenticate")).contains(BAD_TOKEN);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> every_operation_asks_for_a_credential_as_it_is_documented() {
    return operations("bearer").stream()
        .map(operation ->
            DynamicTest.dynamicTest(
                operation.toString(),
                () -> {
                  HttpResponse<String> response = NOBODY.send(operation.method(), operation.path());
                  assertThat(response.statusCode()).isEqualTo(401);
                  assertThat(response.headers().firstValue("WWW-Authenticate"))
                      .contains(NO_CREDENTIAL);
                }));
  }

  @TestFactory
  Stream<DynamicTest> minting_takes_the_session_and_nothing_else() {
    return spellings("/api/token/")
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  refused(NOBODY.send("GET", path));
                  refused(NOBODY.send("GET", path, "Authorization", "Bearer " + accessToken));
                }));
  }

  @TestFactory
  Stream<DynamicTest> pages_send_people_to_the_sign_in_page() {
    return PAGES.stream()
        .flatMap(AccessIT::spellings)
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  sentToSignIn(NOBODY.send("GET", path));
                  sentToSignIn(NOBODY.send("GET", path, "Authorization", "Bearer " + accessToken));
                }));
  }

  @Test
  void operations_without_a_credential_are_those_we_know() {
    assertThat(operations(""))
        .containsExactlyInAnyOrder(
            new Operation("POST", "/api/token/refresh"),
            new Operation("POST", "/api/token/revoke"),
            new Operation("POST", "/api/token/verify"),
            new Operation("POST", "/api/token/google"),
            new Operation("GET", "/.well-known/jwks.json"));
    assertThat(operations("session")).containsExactly(new Operation("GET", "/api/token"));
  }

  private static void refused(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isIn(401, 404);
    if (response.statusCode() == 401) {
      assertThat(response.headers().firstValue("WWW-Authenticate")).contains(NO_CREDENTIAL);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
    }
    assertThat(response.headers().map()).doesNotContainKey("set-cookie");
  }

  private static void sentToSignIn(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isIn(302, 303, 404);
    if (response.statusCode() != 404) {
      assertThat(response.headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).startsWith("/accounts/login/?next="));
    }
  }

  private static Operation named(Operation operation, String path) {
    return new Operation(operation.method(), path);
  }

  /** The path itself and what a proxy or an attacker could make of it. */
  private static Stream<String> spellings(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return Stream.of(
            bare,
            bare + "/",
            bare + ";x=1",
            bare + ";x=1/",
            bare + "/;x=1",
            bare.replaceFirst("^/api", "/api;x=1"),
            "/" + bare,
            bare.replace("/", "//"),
            bare.replaceFirst("(.)/", "$1%2F"),
            bare + "%2F",
            "/." + bare,
            "/x/.." + bare)
        .filter(spelling -> !spelling.isEmpty())
        .distinct();
  }

  private static List<Operation> operations(String scheme) {
    JsonNode document = Browser.json(NOBODY.get("/openapi?format=json"));
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (scheme(operation.getValue()).equals(scheme)) {
                    operations.add(
                        new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey().replace("{id}", "1")));
                  }
                }));
    assertThat(operations).isNotEmpty();
    return operations;
  }

  private static String scheme(JsonNode operation) {
    JsonNode security = operation.path("security");
    return security.isEmpty() ? "" : security.get(0).fieldNames().next();
  }
}
