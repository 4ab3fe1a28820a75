package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.bootstrap.PemKeys;
import dev.ordergate.bootstrap.SharesNothing;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Keys come while clients call the API, refresh and fetch the JWKS without a break. */
@SharesNothing
class AccessTokenKeyRotationIT {

  /** A client's after five calls: they are to go on all the time, not to fill the machine. */
  private static final Duration BREATH = Duration.ofMillis(1500);

  private static final Site SITE = new Site();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void three_rotations_under_load_cost_nobody_a_401() throws Exception {
    Files.setLastModifiedTime(onlyKey(), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    List<Replica> replicas = List.of(SITE.start(), SITE.start());
    Visitor visitor = Visitor.signedIn(replicas.getFirst(), "rotation");
    Set<String> signers = ConcurrentHashMap.newKeySet();
    try (Crowd<Integer> clients = new Crowd<>()) {
      for (int i = 0; i < 4; i++) {
        String first = visitor.mint();
        clients.add(() -> load(replicas, first, signers, clients));
      }
      Files.writeString(SITE.keys().resolve("garbage.pem"), "no key at all");
      for (int rotation = 1; rotation <= 3; rotation++) {
        // Each is found by another reading: only the newest of one would ever sign.
        Pause.of(Duration.ofSeconds(12));
        addKey("rotated-" + rotation + ".pem");
      }
      Pause.until(
          "three more keys sign, or a client failed",
          // The last is read within 10 s, and signs 90 s later.
          Duration.ofSeconds(130),
          () -> signers.size() == 4 || clients.hasLost());
      int requests = clients.finish().stream().mapToInt(Integer::intValue).sum();
      assertThat(signers).hasSize(4);
      System.out.printf("%d requests over three rotations, none refused for its key%n", requests);
    }
  }

  /** Calls until it is over, each time another replica; returns how often. */
  private static int load(
      List<Replica> replicas, String first, Set<String> signers, Crowd<Integer> crowd)
      throws IOException, InterruptedException {
    String refresh = first;
    int requests = 0;
    while (!crowd.isOver()) {
      JsonNode pair = ok(Visitor.refresh(replicas.get(requests % 2), refresh));
      refresh = pair.get("refresh").asText();
      String access = pair.get("access").asText();
      String kid = kid(access);
      for (Replica replica : replicas) {
        HttpResponse<String> profile = Visitor.get(replica, "/api/profile/", access);
        // So it is for a moment when cut-offs cannot be read, whatever the key.
        if (profile.statusCode() != 503) {
          ok(profile);
        }
        JsonNode jwks = ok(Visitor.get(replica, "/.well-known/jwks.json", ""));
        assertThat(jwks.get("keys").findValuesAsText("kid")).contains(kid);
      }
      signers.add(kid);
      requests += 5;
      Pause.of(BREATH);
    }
    return requests;
  }

  private static void addKey(String name) throws IOException {
    Path partial = SITE.keys().resolve("." + name);
    Files.writeString(partial, PemKeys.pem(PemKeys.newPair().getPrivate()));
    Files.move(partial, SITE.keys().resolve(name));
  }

  private static Path onlyKey() throws IOException {
    try (Stream<Path> files = Files.list(SITE.keys())) {
      return files.findFirst().orElseThrow();
    }
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(200);
    return Visitor.json(answer);
  }

  private static String kid(String access) {
    byte[] header = Base64.getUrlDecoder().decode(access.substring(0, access.indexOf('.')));
    return Visitor.json(new String(header, StandardCharsets.UTF_8)).get("kid").asText();
  }
}
