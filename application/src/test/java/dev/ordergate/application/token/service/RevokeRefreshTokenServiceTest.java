package dev.ordergate.application.token.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.token.RevokeRefreshToken;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RevocationCause;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevokeRefreshTokenServiceTest {

  private final TokenScenario scenario = new TokenScenario();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final RevokeRefreshToken revoking =
      new RevokeRefreshTokenService(scenario.families, auditTrail, scenario.clock);
  private final TokenPair minted = scenario.mint();
  private final OpaqueToken first = minted.refresh();

  @Test
  void the_head_ends_its_family() {
    revoke(first.value());

    assertThat(revoked(first)).contains(RevocationCause.REVOKED);
    assertThat(auditTrail.events())
        .containsExactly(
            new AuditEvent(
                AuditKind.TOKEN_REVOKED,
                Optional.of(scenario.account.id()),
                Optional.of(scenario.account.id()),
                LAPTOP,
                "by_its_bearer"));
  }

  @Test
  void a_consumed_token_ends_its_family_too() {
    OpaqueToken head = scenario.next(scenario.next(first).refresh()).refresh();

    revoke(first.value());

    assertThat(revoked(head)).contains(RevocationCause.REVOKED);
  }

  @Test
  void other_families_go_on() {
    OpaqueToken other = scenario.mint().refresh();

    revoke(first.value());

    assertThat(revoked(other)).isEmpty();
  }

  @Test
  void revoking_again_changes_nothing() {
    scenario.families.revoke(
        scenario.familyOf(first).id(), RevocationCause.LOGOUT, scenario.clock.instant());

    revoke(first.value());

    assertThat(revoked(first)).contains(RevocationCause.LOGOUT);
    assertThat(auditTrail.events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "access-1", "e30.e30.e30"})
  void what_is_no_refresh_token_of_ours_does_nothing(String presented) {
    revoke(presented);
    revoke(Families.secret().value());

    assertThat(revoked(first)).isEmpty();
    assertThat(auditTrail.events()).isEmpty();
  }

  @Test
  void a_command_never_shows_its_token() {
    assertThat(new RevokeRefreshToken.Command("secret", LAPTOP).toString())
        .doesNotContain("secret");
  }

  @Test
  void an_access_token_is_good_where_it_would_be_accepted() {
    VerifyAccessTokenService verifying = new VerifyAccessTokenService(scenario.accessTokens);

    assertThat(verifying.isGood(minted.access())).isTrue();
    assertThat(verifying.isGood(first.value())).isFalse();
  }

  private void revoke(String presented) {
    revoking.revoke(new RevokeRefreshToken.Command(presented, LAPTOP));
  }

  private Optional<RevocationCause> revoked(OpaqueToken token) {
    return scenario.familyOf(token).revoked();
  }
}
