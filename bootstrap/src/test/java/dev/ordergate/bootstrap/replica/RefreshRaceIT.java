package dev.ordergate.bootstrap.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.bootstrap.SharesNothing;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that refresh one token at the same moment, as every tab of a browser does. */
@SharesNothing
class RefreshRaceIT {

  /** The bar is 200; {@code -Drace.rounds} asks for fewer or more. */
  private static final int ROUNDS = Integer.getInteger("race.rounds", 200);

  private static final Site SITE = new Site();
  private static final List<Replica> REPLICAS = new ArrayList<>();

  @BeforeAll
  static void start() {
    REPLICAS.add(SITE.startForLoad());
    REPLICAS.add(SITE.startForLoad());
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @ParameterizedTest(name = "{0} callers, {1} replicas")
  @CsvSource({"2, 1", "8, 1", "64, 1", "2, 2", "8, 2", "64, 2"})
  void all_callers_win_the_same_successor_and_only_the_stolen_token_s_family_dies(
      int callers, int replicas) throws Exception {
    String person = "racer-%d-%d".formatted(callers, replicas);
    String first = Visitor.signedIn(REPLICAS.getFirst(), person).mint();
    List<String> others = new ArrayList<>();
    others.addAll(mintTen(Visitor.signedIn(REPLICAS.getFirst(), person)));
    others.addAll(mintTen(Visitor.signedIn(REPLICAS.getFirst(), person + "-s-neighbour")));

    List<String> chain = race(first, callers, REPLICAS.subList(0, replicas));

    String grandparent = chain.get(chain.size() - 3);
    assertThat(reasonOf(Visitor.refresh(REPLICAS.getLast(), grandparent))).isEqualTo("reused");
    for (String dead : chain) {
      assertThat(reasonOf(Visitor.refresh(REPLICAS.getFirst(), dead))).isEqualTo("revoked");
    }
    assertThat(SITE.ledger().family(first))
        .isEqualTo(new Ledger.Family(ROUNDS, ROUNDS + 1, "REUSE"));
    for (String other : others) {
      assertThat(Visitor.refresh(REPLICAS.getLast(), other).statusCode()).isEqualTo(200);
    }
  }

  /** All tokens of the family, oldest first. */
  private static List<String> race(String first, int callers, List<Replica> replicas)
      throws Exception {
    List<String> chain = new ArrayList<>(List.of(first));
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 1; round <= ROUNDS; round++) {
        List<HttpResponse<String>> answers = together(threads, callers, replicas, chain.getLast());
        assertThat(answers)
            .as("round %d", round)
            .allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        Set<String> successors =
            answers.stream()
                .map(answer -> Visitor.json(answer).get("refresh").asText())
                .collect(Collectors.toSet());
        assertThat(successors).as("round %d", round).hasSize(1);
        chain.addAll(successors);
        assertThat(SITE.ledger().family(first)).isEqualTo(new Ledger.Family(round, round + 1, ""));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d callers, %d replicas: %d rounds in %.1f s, %.1f rounds/s, %.0f refreshes/s%n",
        callers, replicas.size(), ROUNDS, seconds, ROUNDS / seconds, ROUNDS * callers / seconds);
    assertThat(chain).doesNotHaveDuplicates();
    return chain;
  }

  private static List<HttpResponse<String>> together(
      ExecutorService threads, int callers, List<Replica> replicas, String token) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<HttpResponse<String>>> calls = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      Replica replica = replicas.get(caller % replicas.size());
      calls.add(
          threads.submit(() -> {
            go.await();
            return Visitor.refresh(replica, token);
          }));
    }
    go.countDown();
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Future<HttpResponse<String>> call : calls) {
      answers.add(call.get());
    }
    return answers;
  }

  private static List<String> mintTen(Visitor visitor) throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      tokens.add(visitor.mint());
    }
    return tokens;
  }

  private static String reasonOf(HttpResponse<String> refusal) {
    assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(401);
    assertThat(Visitor.json(refusal).get("code").asText()).isEqualTo("token_not_valid");
    return Visitor.json(refusal).get("reason").asText();
  }
}
