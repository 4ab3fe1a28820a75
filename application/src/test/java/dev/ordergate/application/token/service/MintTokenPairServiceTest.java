package dev.ordergate.application.token.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.token.TokenPair;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MintTokenPairServiceTest {

  private final TokenScenario scenario = new TokenScenario();

  @Test
  void a_pair_opens_a_family_under_the_web_session() {
    scenario.clock.advance(Duration.ofHours(1));
    Instant minted = NOW.plus(Duration.ofHours(1));

    TokenPair pair = scenario.mint();

    Presented stored = scenario.families.find(pair.refresh().hash()).orElseThrow();
    FamilyId id = stored.family().id();
    assertThat(stored.token())
        .isEqualTo(
            new RefreshToken(pair.refresh().hash(), id, 0, minted.plus(Duration.ofDays(14))));
    assertThat(stored.family())
        .isEqualTo(
            new TokenFamily(
                id,
                scenario.account.id(),
                Optional.of(scenario.session.id()),
                "ordergate-web",
                LAPTOP,
                NOW,
                minted,
                NOW.plus(Duration.ofDays(90)),
                new Head(0, minted, Optional.empty()),
                Optional.empty()));
  }

  @Test
  void the_pair_tells_how_long_it_lives() {
    TokenPair pair = scenario.mint();

    assertThat(pair.expiresIn()).isEqualTo(Duration.ofMinutes(15));
    assertThat(pair.refreshExpiresIn()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void the_access_token_is_issued_for_that_account_and_family() {
    TokenPair pair = scenario.mint();

    assertThat(scenario.accessTokens.issued())
        .singleElement()
        .satisfies(issued -> {
          assertThat(issued.account()).isEqualTo(scenario.account);
          assertThat(issued.family()).isEqualTo(scenario.familyOf(pair.refresh()));
          assertThat(issued.at()).isEqualTo(NOW);
          assertThat(issued.lifetime()).isEqualTo(Duration.ofMinutes(15));
        });
    assertThat(pair.access()).isEqualTo("access-1");
  }

  @Test
  void the_eleventh_device_ends_the_oldest() {
    List<OpaqueToken> ten = Stream.generate(this::mintNextMinute).limit(10).toList();
    assertThat(ten).extracting(this::revoked).containsOnly(Optional.empty());

    OpaqueToken eleventh = mintNextMinute();

    assertThat(revoked(ten.getFirst())).contains(RevocationCause.DEVICE_LIMIT);
    assertThat(ten.subList(1, 10)).extracting(this::revoked).containsOnly(Optional.empty());
    assertThat(revoked(eleventh)).isEmpty();
  }

  @Test
  void the_devices_of_another_web_session_do_not_count() {
    OpaqueToken other = scenario.mint(scenario.signIn()).orElseThrow().refresh();

    List<OpaqueToken> ten = Stream.generate(this::mintNextMinute).limit(10).toList();

    assertThat(revoked(other)).isEmpty();
    assertThat(ten).extracting(this::revoked).containsOnly(Optional.empty());
  }

  @Test
  void a_session_that_was_signed_out_mints_nothing() {
    WebSession ended = scenario.session;
    scenario.webSessions.remove(ended.id());

    assertThat(scenario.mint(ended)).isEmpty();
    assertThat(scenario.families.all()).isEmpty();
  }

  @Test
  void a_disabled_account_mints_nothing() {
    scenario.disableAccount();

    assertThat(scenario.mint(scenario.session)).isEmpty();
    assertThat(scenario.families.all()).isEmpty();
  }

  private OpaqueToken mintNextMinute() {
    scenario.clock.advance(Duration.ofMinutes(1));
    return scenario.mint().refresh();
  }

  private Optional<RevocationCause> revoked(OpaqueToken token) {
    return scenario.familyOf(token).revoked();
  }
}
