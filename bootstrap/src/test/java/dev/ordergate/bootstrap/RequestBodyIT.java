package dev.ordergate.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When bodies are read and when not, and in which encoding. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class RequestBodyIT {

  private static final int LIMIT = 256 * 1024;

  private static String access;

  @BeforeAll
  static void signIn() {
    access = Browser.signedIn("bodies", "bodies@example.com", "Bodies").accessToken();
  }

  @Test
  void who_is_refused_need_not_send_a_body() throws IOException {
    String announced = "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n";

    assertThat(send("POST /api/orders/", announced).status()).isEqualTo(401);
    assertThat(send("PATCH /api/admin/users/1/", bearer() + announced).status()).isEqualTo(403);
    assertThat(send("POST /api/orders/", bearer() + announced.replace("json", "xml")).status())
        .isEqualTo(415);
  }

  @Test
  void a_body_that_waits_to_be_asked_for_is_asked_for() throws Exception {
    HttpRequest patient =
        HttpRequest.newBuilder(URI.create(Surroundings.BASE_URL + "/api/orders/"))
            .timeout(Duration.ofSeconds(15))
            .expectContinue(true)
            .header("Authorization", "Bearer " + access)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"title\":\"Patience\"}"))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> created = client.send(patient, BodyHandlers.ofString());

      assertThat(created.statusCode()).isEqualTo(201);
      assertThat(created.body()).contains("\"Patience\"");
    }
  }

  @Test
  void a_body_without_length_may_have_as_many_bytes_as_one_with() throws IOException {
    String order = "{\"title\":\"Long\"}";

    assertThat(chunked(order + " ".repeat(LIMIT - order.length())).status()).isEqualTo(201);

    RawHttp.Answer refused = chunked(order + " ".repeat(LIMIT - order.length() + 1));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.header("Connection")).isEqualTo("close");
    assertThat(refused.body()).contains(Integer.toString(LIMIT));
  }

  @Test
  void a_body_in_a_content_coding_is_refused() throws IOException {
    RawHttp.Answer refused = coded("gzip");

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.header("Accept-Encoding")).isEqualTo("identity");
    assertThat(refused.body()).contains("unsupported-media-type", "content coding gzip");
    assertThat(coded("identity, gzip").status()).isEqualTo(415);
    assertThat(coded("Identity").status()).isEqualTo(201);
  }

  private static RawHttp.Answer coded(String coding) throws IOException {
    String order = "{\"title\":\"Coded\"}";
    return send(
        "POST /api/orders/",
        bearer()
            + "Content-Type: application/json\r\nContent-Encoding: %s\r\n".formatted(coding)
            + "Content-Length: %d\r\n\r\n%s".formatted(order.length(), order));
  }

  @Test
  void json_may_begin_with_the_mark_of_utf_8() throws Exception {
    HttpResponse<String> created = create("\ufeff{\"title\":\"\u00c4pfel\"}".getBytes(UTF_8));

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body()).contains("\"\u00c4pfel\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE"})
  void json_in_another_encoding_is_refused(String encoding) throws Exception {
    assertMalformed(create("{\"title\":\"Wide\"}".getBytes(Charset.forName(encoding))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c0af", "e080af", "f08080af", "eda080", "c3", "00"})
  void json_with_bytes_that_are_no_text_is_refused(String bytes) throws Exception {
    String hidden = new String(HexFormat.of().parseHex(bytes), ISO_8859_1);

    assertMalformed(create("{\"title\":\"a%sb\"}".formatted(hidden).getBytes(ISO_8859_1)));
  }

  private static void assertMalformed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("malformed-request", "not JSON in UTF-8");
  }

  private static HttpResponse<String> create(byte[] order) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Surroundings.BASE_URL + "/api/orders/"))
            .header("Authorization", "Bearer " + access)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(order))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static RawHttp.Answer chunked(String body) throws IOException {
    return send(
        "POST /api/orders/",
        bearer()
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body));
  }

  private static RawHttp.Answer send(String request, String rest) throws IOException {
    return RawHttp.send((request + " HTTP/1.1\r\nHost: localhost\r\n" + rest).getBytes(US_ASCII));
  }

  private static String bearer() {
    return "Authorization: Bearer " + access + "\r\n";
  }
}
