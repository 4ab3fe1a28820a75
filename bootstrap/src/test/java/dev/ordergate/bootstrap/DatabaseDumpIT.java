package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.HttpCookie;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever steals the database holds no key to anything. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class DatabaseDumpIT {

  private final Set<String> secrets = new HashSet<>();

  @AfterEach
  void uproot() throws SQLException {
    execute("drop table if exists planted");
  }

  @Test
  void a_dump_holds_no_secret_in_clear() throws SQLException {
    Browser browser = Browser.signedIn("dump", "dump@example.com", "Dump");
    JsonNode replayed = collect(browser.tokenPair());
    JsonNode successor = collect(refresh(replayed));
    collect(refresh(replayed));
    JsonNode live = collect(refresh(collect(refresh(collect(browser.tokenPair())))));
    collect(refresh(collect(refresh(successor))));
    browser.cookies().getCookieStore().getCookies().stream()
        .map(HttpCookie::getValue)
        .forEach(secrets::add);
    int ours = secrets.size();
    Set<String> providers = IndependentProvider.tokens();
    secrets.addAll(providers);
    secrets.add(IndependentProvider.CLIENT_SECRET);
    secrets.add(Surroundings.SECRET_KEY);
    secrets.addAll(privateKey());

    DatabaseDump dump = DatabaseDump.take();

    assertThat(ours).as("pairs and cookies").isGreaterThan(13);
    assertThat(providers).as("tokens of the provider").hasSizeGreaterThanOrEqualTo(3);
    assertThat(Stream.of("web_session", "token_family", "refresh_token", "google_token"))
        .as("the dump is one of what happened")
        .allMatch(dump::mentionsTable);
    assertThat(secrets).filteredOn(dump::contains).isEmpty();
    assertThat(refresh(live).get("refresh").asText()).as("they were real").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select '%1$s'::text",
        "select 'before ' || '%1$s' || ' after'",
        "select convert_to('%1$s', 'UTF8')",
        "select decode(translate('%1$s', '-_', '+/') || '=', 'base64')",
        "select encode(decode(translate('%1$s', '-_', '+/') || '=', 'base64'), 'hex')",
        "select json_build_object('token', '%1$s')",
      })
  void a_secret_that_were_there_would_be_found(String planting) throws SQLException {
    String secret =
        Browser.signedIn("plant", "plant@example.com", "Plant").tokenPair().get("refresh").asText();

    execute("create table planted as " + planting.formatted(secret));

    assertThat(DatabaseDump.of("planted").contains(secret)).isTrue();
  }

  private JsonNode collect(JsonNode pair) {
    secrets.add(pair.get("access").asText());
    secrets.add(pair.get("refresh").asText());
    return pair;
  }

  private static JsonNode refresh(JsonNode pair) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("refresh", pair.get("refresh").asText()))
        .post("/api/token/refresh/")
        .then()
        .statusCode(200)
        .extract()
        .as(JsonNode.class);
  }

  /** Line by line: a part is as bad as the whole. */
  private static List<String> privateKey() {
    return Arrays.stream(PemKeys.pem(PemKeys.SHARED.getPrivate()).split("\n"))
        .filter(line -> line.length() == 64)
        .toList();
  }

  private static void execute(String statement) throws SQLException {
    try (Connection connection = Surroundings.connect();
        Statement executing = connection.createStatement()) {
      executing.execute(statement);
    }
  }
}
