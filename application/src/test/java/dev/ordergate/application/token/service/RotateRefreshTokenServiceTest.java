package dev.ordergate.application.token.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.audit.spi.InMemoryAuditTrail.Written;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.token.RotateRefreshToken.Command;
import dev.ordergate.application.token.RotateRefreshToken.Refused;
import dev.ordergate.application.token.RotateRefreshToken.Result;
import dev.ordergate.application.token.RotateRefreshToken.Unknown;
import dev.ordergate.application.token.TokenPair;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RefusalReason;
import dev.ordergate.domain.token.RevocationCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RotateRefreshTokenServiceTest {

  private static final Result REUSED = new Refused(RefusalReason.REUSED);
  private static final Result REVOKED = new Refused(RefusalReason.REVOKED);
  private static final Result EXPIRED = new Refused(RefusalReason.EXPIRED);
  private static final Result DISABLED = new Refused(RefusalReason.ACCOUNT_DISABLED);

  private final TokenScenario scenario = new TokenScenario();
  private final TokenPair minted = scenario.mint();
  private final OpaqueToken first = minted.refresh();

  @Test
  void the_head_is_exchanged_for_its_successor() {
    TokenPair next = scenario.next(first);

    assertThat(next.refresh()).isNotEqualTo(first);
    assertThat(next.access()).isNotEqualTo(minted.access());
    assertThat(next.expiresIn()).isEqualTo(Duration.ofMinutes(15));
    assertThat(next.refreshExpiresIn()).isEqualTo(Duration.ofDays(14));
    assertThat(scenario.familyOf(next.refresh()).head().generation()).isEqualTo(1);
    assertThat(scenario.familyOf(next.refresh()).id()).isEqualTo(scenario.familyOf(first).id());
  }

  @Test
  void the_access_token_is_issued_for_the_family_of_the_token() {
    scenario.mint();
    scenario.next(first);

    assertThat(scenario.accessTokens.issued().getLast().family().id())
        .isEqualTo(scenario.familyOf(first).id());
    assertThat(scenario.accessTokens.issued().getLast().account()).isEqualTo(scenario.account);
  }

  @Test
  void the_parent_gets_the_same_successor_again_for_a_minute() {
    TokenPair next = scenario.next(first);
    scenario.clock.advance(Duration.ofSeconds(60));

    TokenPair again = scenario.next(first);

    assertThat(again.refresh()).isEqualTo(next.refresh());
    assertThat(again.access()).isNotEqualTo(next.access());
    assertThat(again.expiresIn()).isEqualTo(Duration.ofMinutes(15));
    assertThat(again.refreshExpiresIn()).isEqualTo(Duration.ofDays(14).minusSeconds(60));
    assertThat(scenario.familyOf(first).head().generation()).isEqualTo(1);
  }

  @Test
  void many_repetitions_mint_one_successor_that_still_works() {
    OpaqueToken next = scenario.next(first).refresh();
    for (int i = 0; i < 5; i++) {
      assertThat(scenario.next(first).refresh()).isEqualTo(next);
    }

    assertThat(scenario.next(next).refresh()).isNotEqualTo(next);
    assertThat(scenario.familyOf(first).head().generation()).isEqualTo(2);
  }

  @Test
  void the_slower_of_two_gets_the_successor_of_the_quicker() {
    List<TokenPair> quicker = new ArrayList<>();
    scenario.families.meanwhile(() -> quicker.add(scenario.next(first)));

    TokenPair slower = scenario.next(first);

    assertThat(slower.refresh()).isEqualTo(quicker.getFirst().refresh());
    assertThat(scenario.familyOf(first).head().generation()).isEqualTo(1);
    assertThat(scenario.telemetry.happened()).containsExactly("minted", "rotated", "replayed");
  }

  @Test
  void a_family_that_ends_meanwhile_mints_nothing() {
    scenario.families.meanwhile(() -> end(RevocationCause.LOGOUT));

    assertThat(scenario.rotate(first)).isEqualTo(REVOKED);

    assertThat(scenario.familyOf(first).head().generation()).isZero();
    assertThat(scenario.accessTokens.issued()).hasSize(1);
  }

  @Test
  void reuse_of_a_family_that_ends_meanwhile_is_not_on_record() {
    scenario.next(scenario.next(first).refresh());
    scenario.families.meanwhile(() -> end(RevocationCause.LOGOUT));

    assertThat(scenario.rotate(first)).isEqualTo(REVOKED);

    assertThat(scenario.familyOf(first).revoked()).contains(RevocationCause.LOGOUT);
    assertThat(scenario.auditTrail.events()).isEmpty();
  }

  @Test
  void after_the_window_the_parent_is_reuse_and_ends_the_family() {
    OpaqueToken next = scenario.next(first).refresh();
    scenario.clock.advance(Duration.ofSeconds(60).plusNanos(1000));

    assertThat(scenario.rotate(first)).isEqualTo(REUSED);

    assertThat(scenario.familyOf(first).revoked()).contains(RevocationCause.REUSE);
    assertThat(scenario.rotate(next)).isEqualTo(REVOKED);
    assertThat(scenario.rotate(first)).isEqualTo(REVOKED);
  }

  @Test
  void a_parent_whose_successor_was_used_is_reuse_even_at_once() {
    OpaqueToken second = scenario.next(first).refresh();
    OpaqueToken third = scenario.next(second).refresh();

    assertThat(scenario.rotate(first)).isEqualTo(REUSED);

    assertThat(scenario.rotate(third)).isEqualTo(REVOKED);
  }

  @Test
  void reuse_is_on_record_once_and_names_no_token() {
    scenario.next(scenario.next(first).refresh());
    assertThat(scenario.auditTrail.events()).isEmpty();

    assertThat(scenario.rotate(first)).isEqualTo(REUSED);
    assertThat(scenario.rotate(first)).isEqualTo(REVOKED);

    assertThat(scenario.auditTrail.written())
        .containsExactly(
            new Written(
                new AuditEvent(
                    AuditKind.TOKEN_REUSED,
                    Optional.of(scenario.account.id()),
                    Optional.empty(),
                    TokenScenario.PRESENTED_FROM,
                    "session " + scenario.familyOf(first).id().value()),
                scenario.clock.instant()));
  }

  @Test
  void what_happens_is_counted() {
    OpaqueToken second = scenario.next(first).refresh();
    scenario.next(first);
    scenario.next(second);
    assertThat(scenario.rotate(first)).isEqualTo(REUSED);
    assertThat(scenario.rotate(first)).isEqualTo(REVOKED);
    assertThat(scenario.rotate("nothing")).isEqualTo(new Unknown());

    assertThat(scenario.telemetry.happened())
        .containsExactly("minted", "rotated", "replayed", "rotated", "reuse revoked");
  }

  @Test
  void a_command_never_shows_its_token() {
    assertThat(new Command(first.value(), TokenScenario.PRESENTED_FROM).toString())
        .doesNotContain(first.value());
  }

  @Test
  void reuse_leaves_other_families_alone() {
    OpaqueToken other = scenario.mint().refresh();
    scenario.next(scenario.next(first).refresh());

    assertThat(scenario.rotate(first)).isEqualTo(REUSED);

    assertThat(scenario.next(other).refresh()).isNotEqualTo(other);
  }

  @Test
  void a_revoked_family_is_refused_and_keeps_its_cause() {
    scenario.families.revoke(
        scenario.familyOf(first).id(), RevocationCause.LOGOUT, scenario.clock.instant());

    assertThat(scenario.rotate(first)).isEqualTo(REVOKED);
    assertThat(scenario.familyOf(first).revoked()).contains(RevocationCause.LOGOUT);
  }

  @Test
  void a_token_unused_for_14_days_has_expired() {
    scenario.clock.advance(Duration.ofDays(14));

    assertThat(scenario.rotate(first)).isEqualTo(EXPIRED);
    assertThat(scenario.familyOf(first).revoked()).isEmpty();
    assertThat(scenario.familyOf(first).head().generation()).isZero();
  }

  @Test
  void a_token_used_just_before_is_good_for_14_days_more() {
    scenario.clock.advance(Duration.ofDays(14).minusSeconds(1));

    assertThat(scenario.next(first).refreshExpiresIn()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void rotation_does_not_extend_the_90_days() {
    OpaqueToken head = first;
    for (int day = 13; day < 90; day += 13) {
      scenario.clock.advance(Duration.ofDays(13));
      head = scenario.next(head).refresh();
    }
    TokenPair last = scenario.next(head);
    assertThat(last.refreshExpiresIn()).isEqualTo(Duration.ofDays(90 - 78));

    scenario.clock.advance(Duration.ofDays(90 - 78));

    assertThat(scenario.rotate(last.refresh())).isEqualTo(EXPIRED);
    assertThat(scenario.familyOf(first).revoked()).isEmpty();
  }

  @Test
  void a_disabled_account_is_refused_and_nothing_is_consumed() {
    scenario.disableAccount();
    assertThat(scenario.rotate(first)).isEqualTo(DISABLED);

    scenario.enableAccount();
    assertThat(scenario.next(first).refresh()).isNotEqualTo(first);
  }

  @Test
  void a_disabled_account_gets_no_successor_again() {
    scenario.next(first);
    scenario.disableAccount();

    assertThat(scenario.rotate(first)).isEqualTo(DISABLED);
    assertThat(scenario.familyOf(first).revoked()).isEmpty();
  }

  @Test
  void a_token_that_never_was_ours_is_unknown() {
    assertThat(scenario.rotate(Families.secret())).isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "short", "ey.ey.sig", "*******************************************"})
  void what_cannot_be_a_token_is_unknown(String presented) {
    assertThat(scenario.rotate(presented)).isEqualTo(new Unknown());
  }

  @Test
  void an_access_token_is_unknown() {
    assertThat(scenario.rotate(minted.access())).isEqualTo(new Unknown());
  }

  private void end(RevocationCause cause) {
    scenario.families.revoke(scenario.familyOf(first).id(), cause, scenario.clock.instant());
  }
}
