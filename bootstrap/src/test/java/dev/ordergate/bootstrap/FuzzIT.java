package dev.ordergate.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ordergate.adapters.oauth.jwt.TokenForge;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Malformed requests of every kind to every operation: refused in our words, never an accident. */
@QuarkusIntegrationTest
@WithTestResource(Surroundings.class)
class FuzzIT {

  private static final long SEED = 20_231_015;
  private static final int REQUESTS = 16_000;
  private static final int REFUSALS = 10_000;
  private static final int AT_ONCE = 8;

  private static final List<String> MEMBERS =
      List.of("type", "title", "status", "detail", "code", "instance", "trace_id");

  private static final Pattern LEAK =
      Pattern.compile(
          "exception|\\b(dev|org|com|io|java|jakarta)\\.[a-z]+\\.|\\.java\\b|\\n\\s*at "
              + "|\\bselect \\b|insert into|violates|relation \"|sqlstate|hibernate|jackson|netty"
              + "|postgres|/(tmp|home|root|work|usr|opt)/",
          Pattern.CASE_INSENSITIVE);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An operation with somebody of its own, so that none ends what another one stands on. */
  private record Target(FuzzedOperation operation, List<String> credential, List<String> ids) {}

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();

  @Test
  void a_malformed_request_is_refused_with_a_problem_and_nothing_else() throws Exception {
    List<Target> targets = targets();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int number = 0; number < REQUESTS; number++) {
        FuzzedRequest request = request(targets, number);
        sent.add(workers.submit(() -> send(request)));
      }
      for (Future<?> each : sent) {
        each.get();
      }
    }

    assertThat(examples.values()).as("one of each kind, seed %d, %s", SEED, statuses).isEmpty();
    assertThat(refusals()).as("refusals among %s", statuses).isGreaterThan(REFUSALS);
  }

  /** The operations take turns, and so do the flaws of each. */
  private static FuzzedRequest request(List<Target> targets, int number) {
    Target target = targets.get(number % targets.size());
    int turn = number / targets.size();
    List<FuzzedRequest.Flaw> flaws = FuzzedRequest.Flaw.of(target.operation());
    return new FuzzedRequest(
        target.operation(),
        flaws.get(turn % flaws.size()),
        target.ids().get(turn % target.ids().size()),
        target.credential(),
        SEED + number);
  }

  private void send(FuzzedRequest request) {
    try {
      RawHttp.Answer answer = RawHttp.send(request.bytes());
      List<String> complaints = complaints(request, answer);
      synchronized (this) {
        statuses.merge(answer.status(), 1, Integer::sum);
        complaints.forEach(complaint -> complain(complaint, request, answer.toString()));
      }
    } catch (IOException | RuntimeException e) {
      complain("no answer", request, e.toString());
    }
  }

  private synchronized void complain(String complaint, FuzzedRequest request, String answer) {
    examples.putIfAbsent(
        complaint + request.flaw(), "%s, %s\n-> %s\n".formatted(complaint, request, answer));
  }

  private int refusals() {
    return statuses.entrySet().stream()
        .filter(status -> status.getKey() >= 400)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static List<String> complaints(FuzzedRequest request, RawHttp.Answer answer) {
    List<String> complaints = new ArrayList<>();
    int status = answer.status();
    if (status >= 500) {
      complaints.add("5xx");
    }
    if (status >= 400 && !isProblem(answer) && !isBareRefusal(request, answer)) {
      complaints.add("no problem");
    }
    if (status >= 400 && LEAK.matcher(answer.toString()).find()) {
      complaints.add("leak");
    }
    if (status == 405 && answer.header("Allow").isEmpty()) {
      complaints.add("405 without Allow");
    }
    if (status == 401 && answer.header("WWW-Authenticate").isEmpty()) {
      complaints.add("401 without WWW-Authenticate");
    }
    if (status == 401 && !request.mayBeUnauthorized()) {
      complaints.add("login lost");
    }
    return complaints;
  }

  private static boolean isBareRefusal(FuzzedRequest request, RawHttp.Answer answer) {
    return request.isNoHttp()
        && List.of(400, 414, 431).contains(answer.status())
        && answer.body().isEmpty();
  }

  private static boolean isProblem(RawHttp.Answer answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      return answer.header("Content-Type").equals("application/problem+json")
          && MEMBERS.stream().allMatch(problem::hasNonNull)
          && problem.get("status").asInt() == answer.status()
          && problem.has("errors") == problem.get("code").asText().equals("validation-failed")
          && problem.get("type").asText().equals("/problems/" + problem.get("code").asText());
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static List<Target> targets() {
    JsonNode document = Browser.json(new Browser().get("/openapi?format=json"));
    String admin = Browser.signedIn("fuzz-admin", Surroundings.ADMIN, "Ada").accessToken();
    return FuzzedOperation.all(document).stream().map(it -> target(it, admin)).toList();
  }

  private static Target target(FuzzedOperation operation, String admin) {
    String name = "fuzz-" + operation.id().toLowerCase(Locale.ROOT);
    Browser browser = Browser.signedIn(name, name + "@example.com", "Fuzz");
    String own = browser.accessToken();
    return new Target(operation, credential(operation, browser, own, admin), ids(operation, own));
  }

  private static List<String> credential(
      FuzzedOperation operation, Browser browser, String own, String admin) {
    return switch (operation.credential()) {
      case "" -> List.of();
      case "session" -> List.of("Cookie", cookies(browser));
      default -> {
        String token =
            operation.id().equals("deleteAccount")
                ? tokenOfNobody()
                : operation.path().startsWith("/api/admin/") ? admin : own;
        yield List.of("Authorization", "Bearer " + token);
      }
    };
  }

  private static String cookies(Browser browser) {
    return browser.cookies().getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Of an account that is not there, so that it can be erased as often as one likes. */
  private static String tokenOfNobody() {
    return new TokenForge(
            PemKeys.SHARED.getPrivate(),
            (RSAPublicKey) PemKeys.SHARED.getPublic(),
            Surroundings.BASE_URL,
            Instant.now())
        .withClaim("sub", "\"987654321987\"");
  }

  /** What the path may name: own orders, the account of somebody whom nobody needs, no session. */
  private static List<String> ids(FuzzedOperation operation, String own) {
    if (operation.path().startsWith("/api/orders/{")) {
      OrderClient client = new OrderClient(own);
      return IntStream.range(0, 20)
          .mapToObj(order -> Integer.toString(client.create("Fuzz " + order)))
          .toList();
    }
    if (operation.path().startsWith("/api/admin/users/{")) {
      Browser browser = new Browser();
      String bearer = "Bearer " + own;
      return List.of(
          Browser.json(browser.send("GET", "/api/profile/", "Authorization", bearer))
              .get("id")
              .asText());
    }
    return List.of("2f4bd5d2-6a0c-4a35-8d5b-7a3c3b9f1c11");
  }
}
