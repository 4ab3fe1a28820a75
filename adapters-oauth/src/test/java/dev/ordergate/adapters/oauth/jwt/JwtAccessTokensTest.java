package dev.ordergate.adapters.oauth.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.token.CheckCutOff.Result;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JwtAccessTokensTest {

  private static final String ISSUER = "https://orders.example.org";
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00.999999Z");
  private static final KeyPair PAIR = TestKeys.newPair();

  private static final TokenFamily FAMILY =
      TokenFamily.open(
          new FamilyId(new UUID(1, 2)),
          new AccountId(5),
          Optional.empty(),
          "a-phone",
          new Device("Phone", "192.0.2.7"),
          NOW.minusSeconds(300),
          NOW.minusSeconds(60),
          TokenPolicy.STANDARD);

  private static final Map<String, Object> CLAIMS =
      Map.of(
          "iss",
          ISSUER,
          "sub",
          "5",
          "aud",
          "ordergate",
          "client_id",
          "a-phone",
          "iat",
          NOW.getEpochSecond(),
          "exp",
          NOW.getEpochSecond() + 900,
          "jti",
          "00000000-0000-0000-0000-000000000001",
          "sid",
          "00000000-0000-0001-0000-000000000002",
          "auth_time",
          NOW.getEpochSecond() - 300,
          "groups",
          List.of("user"));

  @TempDir private Path directory;
  private JwtAccessTokens tokens;

  @BeforeEach
  void start() throws IOException {
    TestKeys.store(PAIR.getPrivate(), directory.resolve("key.pem"));
    InstantSource clock = InstantSource.fixed(NOW);
    Keys keys = new Keys(directory, clock);
    tokens =
        new JwtAccessTokens(
            keys,
            new CountingRandomness(),
            new AccessTokenVerifier(
                keys, asked -> Result.LIVE, asked -> Result.LIVE, clock, ISSUER),
            ISSUER);
  }

  @Test
  void a_token_has_the_header_of_the_contract() throws Exception {
    String kid =
        new TokenForge(PAIR.getPrivate(), (RSAPublicKey) PAIR.getPublic(), ISSUER, NOW).kid();

    assertThat(part(0, issue(Optional.empty())))
        .isEqualTo(Map.of("typ", "at+jwt", "alg", "RS256", "kid", kid));
  }

  @Test
  void a_token_has_the_claims_of_the_contract() throws Exception {
    assertThat(part(1, issue(Optional.empty()))).isEqualTo(CLAIMS);
  }

  @Test
  void a_token_names_the_last_cut_off_of_its_account() throws Exception {
    Map<String, Object> claims = new HashMap<>(CLAIMS);
    claims.put("cut_off", 1_764_408_000_900_001L);

    assertThat(part(1, issue(Optional.of(Instant.parse("2025-11-29T09:20:00.900001Z")))))
        .isEqualTo(claims);
  }

  @Test
  void no_two_tokens_have_one_jti() throws Exception {
    assertThat(part(1, issue(Optional.empty())).get("jti"))
        .isNotEqualTo(part(1, issue(Optional.empty())).get("jti"));
  }

  @Test
  void what_was_issued_is_good_and_nothing_else_is() {
    assertThat(tokens.isGood(issue(Optional.empty()))).isTrue();
    assertThat(tokens.isGood("nothing")).isFalse();
  }

  private String issue(Optional<Instant> cutOff) {
    Account account =
        new Account(
            FAMILY.account(),
            new GoogleSubject("https://accounts.google.com", "ada"),
            new EmailAddress("ada@example.org"),
            new DisplayName("Ada"),
            false,
            Optional.empty(),
            Role.USER,
            true,
            NOW,
            NOW,
            cutOff.map(AccountCutOff::new));
    return tokens.issue(account, FAMILY, NOW, TokenPolicy.STANDARD.access());
  }

  private static Map<String, Object> part(int index, String token) throws JoseException {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
    return JsonUtil.parseJson(new String(json, StandardCharsets.UTF_8));
  }
}
