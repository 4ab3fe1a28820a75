package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.retention.RetentionPolicy;
import dev.ordergate.domain.token.RefusalReason;
import dev.ordergate.http.problem.ProblemType;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document as it is served. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class OpenApiIT {

  @Test
  void it_is_openapi_3_1_in_yaml_and_json() {
    assertThat(new Browser().get("/openapi?format=json").body())
        .contains("\"openapi\" : \"3.1.0\"");
    assertThat(new Browser().send("GET", "/openapi").body()).isNotEmpty();
    assertThat(document().at("/components/securitySchemes/bearer/scheme").asText())
        .isEqualTo("bearer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                         | json",
        "Application/JSON                         | json",
        "text/html, application/json;q=0.9        | json",
        "application/json;q=0.5, application/yaml | yaml",
        "application/yaml, application/json       | yaml",
        "text/html, */*;q=0.8                     | yaml",
        "text/html                                | yaml",
        "nonsense;q=x,;/                          | yaml"
      })
  void the_format_is_the_one_a_client_prefers(String accept, String format) {
    given()
        .header("Accept", accept)
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType("application/" + format + ";charset=UTF-8")
        .header("Vary", equalToIgnoringCase("Accept"));
  }

  @Test
  void swagger_ui_shows_it() {
    assertThat(new Browser().get("/docs/").statusCode()).isEqualTo(200);
  }

  @Test
  void every_operation_has_an_id_a_summary_and_its_problems_with_examples() {
    JsonNode document = document();
    forEachOperation((name, operation) -> {
      assertThat(operation.path("operationId").asText()).as(name).isNotEmpty();
      assertThat(operation.path("summary").asText()).as(name).isNotEmpty();
      assertThat(operation.at("/responses").properties())
          .as(name)
          .anyMatch(response -> response.getKey().startsWith("2"))
          .anyMatch(response -> response.getKey().equals("400"))
          .allSatisfy(response -> {
            if (response.getKey().compareTo("400") >= 0) {
              String what = name + " " + response.getKey();
              JsonNode problem =
                  document.at(response.getValue().path("$ref").asText().substring(1));
              JsonNode content = problem.at("/content/application~1problem+json");
              assertThat(content.at("/schema/$ref").asText())
                  .as(what)
                  .isEqualTo("#/components/schemas/Problem");
              assertThat(content.at("/examples").properties())
                  .as(what)
                  .isNotEmpty()
                  .allSatisfy(example ->
                      assertThat(example.getValue().at("/value/status").asText())
                          .isEqualTo(response.getKey()));
            }
          });
    });
  }

  @Test
  void every_problem_is_told_but_the_one_that_no_operation_has() {
    Set<String> told = new HashSet<>();
    document()
        .at("/components/responses")
        .forEach(response ->
            response
                .at("/content/application~1problem+json/examples")
                .forEach(example -> told.add(example.at("/value/code").asText())));

    assertThat(EnumSet.complementOf(EnumSet.of(ProblemType.METHOD_NOT_ALLOWED)))
        .extracting(ProblemType::code)
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void every_operation_with_a_credential_says_so() {
    forEachOperation((name, operation) -> {
      boolean secured = !operation.path("security").isEmpty();
      boolean refuses = !operation.at("/responses/401").isMissingNode();
      assertThat(refuses || !secured).as(name).isTrue();
    });
  }

  @Test
  void the_problems_of_an_operation_are_its_own() {
    JsonNode paths = document().get("paths");

    assertThat(paths.at("/~1api~1orders~1{id}/patch/responses/409/$ref").asText())
        .endsWith("/illegal-transition-or-order-closed");
    assertThat(paths.at("/~1api~1admin~1users/get/responses/403/$ref").asText())
        .endsWith("/https-required-or-insufficient-scope");
    assertThat(paths.at("/~1api~1token/get/responses/403/$ref").asText())
        .endsWith("/https-required-or-cross-site-request");
    assertThat(paths.at("/~1api~1orders/get/responses/403/$ref").asText())
        .endsWith("/https-required");
    assertThat(paths.at("/~1api~1orders/get/responses/429/$ref").asText())
        .endsWith("/too-many-requests");
    assertThat(paths.at("/~1api~1admin~1orders/get/responses").has("429")).isTrue();
    assertThat(paths.at("/~1api~1admin~1users/get/responses").has("429")).isFalse();
    assertThat(paths.at("/~1api~1orders~1{id}~1restore/post/responses").has("413")).isTrue();
    assertThat(paths.at("/~1api~1orders~1{id}/delete/responses").has("413")).isFalse();
    assertThat(paths.at("/~1api~1token~1revoke/post/responses/401").isMissingNode()).isTrue();
    assertThat(paths.at("/~1api~1token~1verify/post/responses/401").isMissingNode()).isFalse();
  }

  @Test
  void the_members_that_a_problem_has_besides_are_told_with_examples() {
    JsonNode components = document().get("components");
    JsonNode members = components.at("/schemas/Problem/properties");
    assertThat(members.at("/current/$ref").asText()).isEqualTo("#/components/schemas/Order");
    assertThat(List.of("current", "from", "to", "allowed", "reason", "errors"))
        .allSatisfy(name ->
            assertThat(members.path(name).path("description").asText()).as(name).isNotEmpty());
    assertThat(components.at("/schemas/Problem/required"))
        .extracting(JsonNode::asText)
        .doesNotContain("current", "from", "to", "allowed", "reason", "errors");

    assertThat(example("illegal-transition-or-order-closed", "illegal-transition").fieldNames())
        .toIterable()
        .endsWith("from", "to", "allowed");
    assertThat(example("precondition-failed", "precondition-failed").at("/current/version").asInt())
        .isEqualTo(1);
    assertThat(example("token_not_valid", "refused-refresh").path("reason").asText())
        .isEqualTo("expired");
    assertThat(
            example("malformed-request-or-validation-failed", "validation-failed")
                .at("/errors/0/pointer")
                .asText())
        .isEqualTo("#/title");
  }

  @Test
  void how_long_the_audit_trail_outlives_an_account_is_told() {
    assertThat(document().at("/paths/~1api~1profile/delete/responses/204/description").asText())
        .contains("for " + RetentionPolicy.STANDARD.auditEvents().toDays() + " days.");
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void the_words_it_lists_are_those_there_are(String member, List<String> words) {
    assertThat(document().at("/components/schemas/" + member + "/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(words);
  }

  private static Stream<Arguments> enumerations() {
    List<String> roles = words(Role.values(), Role::word);
    List<String> sources = words(Source.values(), Source::word);
    List<String> kinds = words(SessionKind.values(), SessionKind::word);
    List<String> states =
        Stream.concat(
                words(GoogleAccess.State.values(), GoogleAccess.State::word).stream(),
                Stream.of("disconnected"))
            .toList();
    return Stream.of(
        arguments("Account/properties/role", roles),
        arguments("AccountPatch/properties/role", roles),
        arguments("Profile/properties/role", roles),
        arguments("ExportedChange/properties/source", sources),
        arguments("HistoryEntry/properties/source", sources),
        arguments("ExportedSession/properties/kind", kinds),
        arguments("Session/properties/kind", kinds),
        arguments("GoogleAccess/properties/state", states),
        arguments(
            "HistoryEntry/properties/type", words(OrderEvent.Type.values(), OrderEvent.Type::word)),
        arguments("Problem/properties/reason", words(RefusalReason.values(), RefusalReason::word)));
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Stream.of(values).map(word).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "token_not_valid, WWW-Authenticate",
    "https-required-or-insufficient-scope, WWW-Authenticate",
    "service-unavailable, Retry-After",
    "idempotency-key-in-use, Retry-After",
    "too-many-requests, Retry-After",
    "too-many-requests, RateLimit",
    "too-many-requests, RateLimit-Policy"
  })
  void the_headers_of_a_problem_are_told(String response, String header) {
    JsonNode components = document().get("components");
    assertThat(components.at("/responses/%s/headers/%s/$ref".formatted(response, header)).asText())
        .isEqualTo("#/components/headers/" + header);
    assertThat(components.at("/headers/" + header + "/description").asText()).isNotEmpty();
  }

  @Test
  void every_answer_of_an_operation_with_a_limit_tells_of_it() {
    JsonNode document = document();
    forEachOperation((name, operation) -> {
      JsonNode responses = operation.path("responses");
      for (Map.Entry<String, JsonNode> response : responses.properties()) {
        String ref = response.getValue().path("$ref").asText();
        JsonNode told = ref.isEmpty() ? response.getValue() : document.at(ref.substring(1));
        if (responses.has("429") && !name.matches("get /.*/orders(/export)?/?")) {
          assertThat(told.path("headers").fieldNames())
              .toIterable()
              .as(name + " " + response.getKey())
              .contains("RateLimit", "RateLimit-Policy");
        } else if (ref.isEmpty()) {
          assertThat(told.path("headers").has("RateLimit")).as(name).isFalse();
        }
      }
    });
  }

  private static JsonNode example(String response, String name) {
    return document()
        .at(
            "/components/responses/"
                + response
                + "/content/application~1problem+json/examples/"
                + name)
        .path("value");
  }

  @Test
  void what_may_be_null_says_so() {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(
            List.of(
                schemas.at("/HistoryChange/properties/from/type"),
                schemas.at("/HistoryActor/properties/name/type"),
                schemas.at("/NewOrder/properties/description/type"),
                schemas.at("/OrderReplacement/properties/description/type"),
                schemas.at("/OrderReplacement/properties/reason/type"),
                schemas.at("/OrderPatch/properties/description/type"),
                schemas.at("/OrderPatch/properties/reason/type")))
        .allSatisfy(
            type -> assertThat(type).extracting(JsonNode::asText).contains("string", "null"));
    assertThat(schemas.at("/OrderPatch/properties/title/type").asText()).isEqualTo("string");
  }

  @Test
  void answers_have_all_their_members_and_requests_need_not() {
    JsonNode schemas = document().at("/components/schemas");
    assertThat(Set.of("Account", "AdminOrder", "ExportedSession", "Order", "Profile", "TokenPair"))
        .allSatisfy(answer -> {
          List<String> members = new ArrayList<>();
          schemas.path(answer).path("properties").fieldNames().forEachRemaining(members::add);
          assertThat(schemas.path(answer).path("required"))
              .as(answer)
              .extracting(JsonNode::asText)
              .isNotEmpty()
              .hasSameElementsAs(members);
        });
    assertThat(schemas.at("/Problem/required"))
        .extracting(JsonNode::asText)
        .contains("trace_id")
        .doesNotContain("errors");
    assertThat(schemas.at("/NewOrder/required"))
        .extracting(JsonNode::asText)
        .containsExactly("title");
    assertThat(schemas.at("/OrderPatch/required").isMissingNode()).isTrue();
    assertThat(schemas.at("/AccountPatch/required").isMissingNode()).isTrue();
  }

  @Test
  void requests_have_no_other_members_than_those_told() {
    JsonNode document = document();
    forEachOperation((name, operation) ->
        operation
            .at("/requestBody/content")
            .forEach(content -> {
              JsonNode schema = document.at(content.at("/schema/$ref").asText().substring(1));
              assertThat(schema.path("additionalProperties")).as(name).hasToString("false");
            }));
    JsonNode schemas = document.at("/components/schemas");
    Map.of(
            "NewOrder", List.of("id", "created_at", "updated_at", "version"),
            "OrderReplacement", List.of("id", "created_at", "updated_at", "version"),
            "OrderPatch", List.of("id", "created_at", "updated_at", "version"),
            "ProfilePatch", List.of("id", "email", "picture_url", "role", "created_at", "google"),
            "AccountPatch", List.of("id", "email", "name", "created_at", "last_login_at"))
        .forEach((request, ignored) ->
            assertThat(schemas.path(request).path("properties").properties())
                .as(request)
                .filteredOn(member -> member.getValue().path("readOnly").asBoolean())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(ignored));
    assertThat(schemas.at("/RevokeRequest/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("token", "token_type_hint");
  }

  @Test
  void every_credential_it_offers_is_asked_for_somewhere() {
    Set<String> asked = new HashSet<>();
    forEachOperation((name, operation) ->
        operation.path("security").forEach(one -> one.fieldNames().forEachRemaining(asked::add)));

    assertThat(document().at("/components/securitySchemes").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  private static void forEachOperation(BiConsumer<String, JsonNode> check) {
    document()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
  }

  private static JsonNode document() {
    return Browser.json(new Browser().get("/openapi?format=json"));
  }
}
