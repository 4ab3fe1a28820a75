package dev.ordergate.adapters.oauth.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.UnavailableException;
import dev.ordergate.application.token.CheckCutOff;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class AccessTokenVerifierTest {

  private static final String ISSUER = "https://orders.example.org";
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00.999999Z");

  @TempDir private static Path directory;
  private static final TokenForge FORGE = newForge();

  private final List<CheckCutOff.Command> asked = new ArrayList<>();
  private Instant now = NOW;
  private CheckCutOff.Result answer = CheckCutOff.Result.LIVE;

  @BeforeAll
  static void storeKey() throws IOException {
    TestKeys.store(FORGE.privateKey(), directory.resolve("first.pem"));
  }

  @TestFactory
  Stream<DynamicTest> a_forged_token_is_refused() {
    Map<String, String> forged = ForgedTokens.of(FORGE);
    assertThat(forged).hasSizeGreaterThan(45);
    return forged.entrySet().stream()
        .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> refused(token.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> a_good_token_is_accepted() {
    return Map.of(
            "as issued",
            FORGE.good(),
            "audience in an array",
            FORGE.withClaim("aud", "[\"ordergate\"]"),
            "expired 29 s ago",
            FORGE.withTimes(-929, -29),
            "issued 30 s from now",
            FORGE.withTimes(30, 930),
            "not before 30 s from now",
            FORGE.withClaim("nbf", Long.toString(NOW.getEpochSecond() + 30)),
            "another's key named in jku, which nobody looks at",
            FORGE.withHeader("jku", "\"http://127.0.0.1:9/\""),
            "another's key in jwk, which nobody looks at",
            FORGE.withHeader("jwk", "{\"kty\":\"oct\",\"k\":\"eA\"}"),
            "an unknown claim",
            FORGE.withClaim("x", "{}"),
            "just below 8 KiB",
            FORGE.withClaim("x", TokenForge.quoted("x".repeat(5_400))))
        .entrySet()
        .stream()
        .map(token ->
            DynamicTest.dynamicTest(
                token.getKey(),
                () -> assertThat(verify(token.getValue()).getName()).isEqualTo("1")));
  }

  @Test
  void the_session_the_account_and_its_last_cut_off_are_what_is_asked_about() throws Exception {
    UUID session = UUID.randomUUID();

    verify(FORGE.withClaim("sid", TokenForge.quoted(session.toString())));
    verify(FORGE.withClaim("cut_off", "1764408000900001"));

    assertThat(asked)
        .element(0)
        .isEqualTo(
            new CheckCutOff.Command(new FamilyId(session), new AccountId(1), Optional.empty()));
    assertThat(asked.get(1).last())
        .contains(new AccountCutOff(Instant.parse("2025-11-29T09:20:00.900001Z")));
  }

  @Test
  void a_token_that_was_cut_off_is_refused() {
    answer = CheckCutOff.Result.CUT_OFF;

    refused(FORGE.good());
  }

  @Test
  void nothing_is_said_of_a_token_while_cut_offs_are_unknown() {
    answer = CheckCutOff.Result.UNKNOWN;

    assertThatThrownBy(() -> verify(FORGE.good())).isInstanceOf(UnavailableException.class);
  }

  @Test
  void a_forged_token_makes_nobody_ask_for_cut_offs() {
    ForgedTokens.of(FORGE).values().forEach(this::refused);

    assertThat(asked).isEmpty();
  }

  @Test
  void a_token_that_was_good_is_refused_once_it_has_expired() throws Exception {
    AccessTokenVerifier verifier = verifier();
    String token = FORGE.good();
    Instant end = Instant.ofEpochSecond(NOW.getEpochSecond()).plusSeconds(900 + 30);
    parse(verifier, token);

    now = end.minusNanos(1);
    assertThat(parse(verifier, token).getName()).isEqualTo("1");
    now = end;
    assertThatThrownBy(() -> parse(verifier, token)).isInstanceOf(ParseException.class);
  }

  @Test
  void a_token_that_was_good_is_refused_once_it_was_cut_off() throws Exception {
    AccessTokenVerifier verifier = verifier();
    String token = FORGE.good();
    parse(verifier, token);

    answer = CheckCutOff.Result.CUT_OFF;

    assertThatThrownBy(() -> parse(verifier, token)).isInstanceOf(ParseException.class);
    assertThat(asked).hasSize(2);
  }

  @Test
  void nothing_is_said_of_a_token_that_was_good_while_cut_offs_are_unknown() throws Exception {
    AccessTokenVerifier verifier = verifier();
    String token = FORGE.good();
    parse(verifier, token);

    answer = CheckCutOff.Result.UNKNOWN;

    assertThatThrownBy(() -> parse(verifier, token)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void a_token_is_recalled_once_it_was_good_and_while_it_is() throws Exception {
    AccessTokenVerifier verifier = verifier();
    String token = FORGE.good();

    assertThat(verifier.recall(token)).isEmpty();
    JWTCallerPrincipal caller = parse(verifier, token);
    assertThat(verifier.recall(token)).contains(caller);
    now = NOW.plusSeconds(930);
    assertThat(verifier.recall(token)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = CheckCutOff.Result.class, names = "LIVE", mode = Mode.EXCLUDE)
  void a_token_is_not_recalled_unless_it_is_known_to_live(CheckCutOff.Result other)
      throws Exception {
    AccessTokenVerifier verifier = verifier();
    String token = FORGE.good();
    parse(verifier, token);

    answer = other;

    assertThat(verifier.recall(token)).isEmpty();
  }

  @Test
  void a_token_that_was_good_is_refused_once_its_key_is_gone(@TempDir Path others)
      throws Exception {
    Files.copy(directory.resolve("first.pem"), others.resolve("first.pem"));
    Keys keys = new Keys(others, InstantSource.fixed(NOW));
    AccessTokenVerifier verifier = verifier(keys);
    String token = FORGE.good();
    parse(verifier, token);

    TestKeys.store(TestKeys.newPair().getPrivate(), others.resolve("first.pem"));
    keys.refresh();

    assertThatThrownBy(() -> parse(verifier, token)).isInstanceOf(ParseException.class);
  }

  @Test
  void a_token_is_known_by_all_of_its_characters() throws Exception {
    AccessTokenVerifier verifier = verifier();
    String token = FORGE.good();
    parse(verifier, token);

    for (int at = 0; at < token.length(); at++) {
      String altered =
          token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
      assertThatThrownBy(() -> parse(verifier, altered)).isInstanceOf(ParseException.class);
    }
  }

  @Test
  void a_signature_is_verified_once() throws Exception {
    AccessTokenVerifier verifier = verifier();
    String token = FORGE.good();

    assertThat(parse(verifier, token)).isSameAs(parse(verifier, token));
  }

  private void refused(String token) {
    assertThatThrownBy(() -> verify(token)).isInstanceOf(ParseException.class);
  }

  private JWTCallerPrincipal verify(String token) throws ParseException, IOException {
    return parse(verifier(), token);
  }

  private static JWTCallerPrincipal parse(AccessTokenVerifier verifier, String token)
      throws ParseException {
    return verifier.parse(token, new JWTAuthContextInfo());
  }

  private AccessTokenVerifier verifier() throws IOException {
    return verifier(new Keys(directory, InstantSource.fixed(NOW)));
  }

  private AccessTokenVerifier verifier(Keys keys) {
    return new AccessTokenVerifier(keys, this::check, command -> answer, () -> now, ISSUER);
  }

  private CheckCutOff.Result check(CheckCutOff.Command command) {
    asked.add(command);
    return answer;
  }

  private static TokenForge newForge() {
    KeyPair pair = TestKeys.newPair();
    return new TokenForge(pair.getPrivate(), (RSAPublicKey) pair.getPublic(), ISSUER, NOW);
  }
}
