package dev.ordergate.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the contract's section 3, row by row, and the edges between the rows. */
class RotationTest {

  private static final TokenPolicy POLICY = TokenPolicy.STANDARD;
  private static final Instant SIGN_IN = Instant.parse("2026-01-01T08:00:00Z");
  private static final Instant LIMIT = Instant.parse("2026-04-01T08:00:00Z");
  private static final Instant ROTATED = SIGN_IN.plus(Duration.ofDays(20));
  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final Duration TICK = Duration.ofNanos(1);
  private static final int HEAD = 4;
  private static final FamilyId FAMILY =
      new FamilyId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
  private static final TokenHash HASH = new TokenHash("0".repeat(64));
  private static final Optional<SealedSuccessor> SEALED =
      Optional.of(new SealedSuccessor("c2VhbGVk"));

  private static final Rotation REPLAY = new Rotation.Replay(SEALED.orElseThrow());
  private static final Rotation REUSE = new Rotation.Reuse();
  private static final Rotation EXPIRED = new Rotation.Refused(RefusalReason.EXPIRED);
  private static final Rotation REVOKED = new Rotation.Refused(RefusalReason.REVOKED);
  private static final Rotation DISABLED = new Rotation.Refused(RefusalReason.ACCOUNT_DISABLED);

  // The live head.

  @Test
  void the_first_token_is_rotated() {
    TokenFamily family = family(new Head(0, SIGN_IN, Optional.empty()));
    Instant now = SIGN_IN.plusSeconds(1);

    assertThat(decide(family, token(0), now))
        .isEqualTo(new Rotation.Rotate(1, now.plus(Duration.ofDays(14))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT60S", "PT61S", "P13D"})
  void the_head_is_rotated_one_generation_on(Duration age) {
    Instant now = ROTATED.plus(age);

    assertThat(decide(family(), token(HEAD), now))
        .isEqualTo(new Rotation.Rotate(HEAD + 1, now.plus(Duration.ofDays(14))));
  }

  @Test
  void the_head_is_rotated_after_its_sealed_copy_was_wiped() {
    assertThat(decide(family(new Head(HEAD, ROTATED, Optional.empty())), token(HEAD), ROTATED))
        .isInstanceOf(Rotation.Rotate.class);
  }

  @Test
  void rotation_never_extends_the_absolute_limit() {
    Instant lastWeek = LIMIT.minus(Duration.ofDays(7));

    assertThat(decide(family(), token(HEAD, LIMIT), lastWeek))
        .isEqualTo(new Rotation.Rotate(HEAD + 1, LIMIT));
  }

  @Test
  void the_head_is_rotated_though_the_clock_ran_backwards() {
    Instant earlier = ROTATED.minusSeconds(3600);

    assertThat(decide(family(), token(HEAD), earlier))
        .isEqualTo(new Rotation.Rotate(HEAD + 1, earlier.plus(Duration.ofDays(14))));
  }

  // The direct parent of the head.

  @ParameterizedTest
  @CsvSource({
    "PT0S, true",
    "PT59.999999999S, true",
    "PT60S, true",
    "PT60.000000001S, false",
    "PT60.000001S, false",
    "PT61S, false",
    "P1D, false",
  })
  void the_parent_gets_the_same_successor_for_sixty_seconds(Duration since, boolean again) {
    assertThat(decide(family(), token(HEAD - 1), ROTATED.plus(since)))
        .isEqualTo(again ? REPLAY : REUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.000000001S", "PT-60S", "PT-61S", "P-1D"})
  void the_parent_gets_the_same_successor_though_the_clock_ran_backwards(Duration since) {
    assertThat(decide(family(), token(HEAD - 1), ROTATED.plus(since))).isEqualTo(REPLAY);
  }

  @Test
  void the_first_token_too_gets_its_successor_again() {
    assertThat(decide(family(new Head(1, ROTATED, SEALED)), token(0), ROTATED)).isEqualTo(REPLAY);
  }

  @Test
  void the_parent_gets_the_same_successor_past_its_own_idle_limit() {
    Instant now = ROTATED.plusSeconds(10);

    assertThat(decide(family(), token(HEAD - 1, ROTATED.plusSeconds(5)), now)).isEqualTo(REPLAY);
  }

  @Test
  void a_parent_whose_successor_was_wiped_is_reused() {
    TokenFamily wiped = family(new Head(HEAD, ROTATED, Optional.empty()));

    assertThat(decide(wiped, token(HEAD - 1), ROTATED)).isEqualTo(REUSE);
  }

  @Test
  void once_the_head_is_used_its_parent_is_reused() {
    TokenFamily before = family();
    TokenFamily after = before.advanced(new Head(HEAD + 1, ROTATED.plusSeconds(1), SEALED));
    Instant now = ROTATED.plusSeconds(2);

    assertThat(decide(before, token(HEAD - 1), now)).isEqualTo(REPLAY);
    assertThat(decide(after, token(HEAD - 1), now)).isEqualTo(REUSE);
  }

  // Any other consumed token.

  @ParameterizedTest
  @ValueSource(ints = {0, 1, HEAD - 2})
  void an_older_generation_is_reused_within_the_window(int generation) {
    assertThat(decide(family(), token(generation), ROTATED)).isEqualTo(REUSE);
  }

  @Test
  void a_generation_far_behind_is_reused() {
    TokenFamily old = family(new Head(Integer.MAX_VALUE, ROTATED, SEALED));

    assertThat(decide(old, token(0), ROTATED)).isEqualTo(REUSE);
  }

  @Test
  void an_older_generation_is_reused_though_the_clock_ran_backwards() {
    assertThat(decide(family(), token(HEAD - 2), SIGN_IN)).isEqualTo(REUSE);
  }

  @Test
  void reuse_is_found_out_in_an_expired_family() {
    assertThat(decide(family(), token(HEAD - 1), LIMIT)).isEqualTo(REUSE);
    assertThat(decide(family(), token(HEAD - 2), LIMIT.plusSeconds(1))).isEqualTo(REUSE);
  }

  @Test
  void reuse_is_found_out_past_the_idle_limit_of_the_token() {
    assertThat(decide(family(), token(HEAD - 2, SIGN_IN), ROTATED)).isEqualTo(REUSE);
  }

  @Test
  void reuse_is_found_out_on_a_disabled_account() {
    assertThat(decideForDisabled(family(), token(HEAD - 2), ROTATED)).isEqualTo(REUSE);
    assertThat(decideForDisabled(family(), token(HEAD - 1), ROTATED.plus(WINDOW).plus(TICK)))
        .isEqualTo(REUSE);
    assertThat(decideForDisabled(family(), token(HEAD - 2), LIMIT)).isEqualTo(REUSE);
  }

  // Expired, revoked, of a disabled account.

  @ParameterizedTest
  @CsvSource({"PT-0.000000001S, false", "PT0S, true", "PT0.000000001S, true", "P1D, true"})
  void the_head_expires_at_its_instant(Duration past, boolean expired) {
    RefreshToken head = token(HEAD, ROTATED.plus(Duration.ofDays(14)));
    Instant now = head.expiresAt().plus(past);

    assertThat(decide(family(), head, now))
        .isEqualTo(
            expired ? EXPIRED : new Rotation.Rotate(HEAD + 1, now.plus(Duration.ofDays(14))));
  }

  @ParameterizedTest
  @CsvSource({"PT-0.000000001S, false", "PT0S, true", "PT0.000000001S, true", "P1D, true"})
  void the_family_expires_at_its_instant(Duration past, boolean expired) {
    RefreshToken head = token(HEAD, LIMIT.plus(Duration.ofDays(14)));

    assertThat(decide(family(), head, LIMIT.plus(past)))
        .isEqualTo(expired ? EXPIRED : new Rotation.Rotate(HEAD + 1, LIMIT));
  }

  @Test
  void nothing_is_replayed_past_the_absolute_limit() {
    TokenFamily family = family(new Head(HEAD, LIMIT.minusSeconds(30), SEALED));

    assertThat(decide(family, token(HEAD - 1), LIMIT.minus(TICK))).isEqualTo(REPLAY);
    assertThat(decide(family, token(HEAD - 1), LIMIT)).isEqualTo(EXPIRED);
  }

  @Test
  void a_disabled_account_gets_nothing() {
    assertThat(decideForDisabled(family(), token(HEAD), ROTATED)).isEqualTo(DISABLED);
    assertThat(decideForDisabled(family(), token(HEAD - 1), ROTATED)).isEqualTo(DISABLED);
  }

  @Test
  void a_disabled_account_is_the_reason_of_an_expired_token_too() {
    assertThat(decideForDisabled(family(), token(HEAD), LIMIT)).isEqualTo(DISABLED);
  }

  @ParameterizedTest
  @EnumSource
  void a_revoked_family_refuses_its_head(RevocationCause cause) {
    assertThat(decide(revoked(cause), token(HEAD), ROTATED)).isEqualTo(REVOKED);
  }

  @Test
  void revoked_comes_before_everything_else() {
    TokenFamily revoked = revoked(RevocationCause.REUSE);

    assertThat(decide(revoked, token(HEAD - 1), ROTATED)).isEqualTo(REVOKED);
    assertThat(decide(revoked, token(HEAD - 2), ROTATED)).isEqualTo(REVOKED);
    assertThat(decide(revoked, token(HEAD), LIMIT)).isEqualTo(REVOKED);
    assertThat(decideForDisabled(revoked, token(HEAD), ROTATED)).isEqualTo(REVOKED);
    assertThat(decideForDisabled(revoked, token(HEAD - 2), LIMIT)).isEqualTo(REVOKED);
  }

  private static Rotation decide(TokenFamily family, RefreshToken presented, Instant now) {
    return Rotation.decide(family, presented, true, POLICY, now);
  }

  private static Rotation decideForDisabled(
      TokenFamily family, RefreshToken presented, Instant now) {
    return Rotation.decide(family, presented, false, POLICY, now);
  }

  private static RefreshToken token(int generation) {
    return token(generation, ROTATED.plus(Duration.ofDays(14)));
  }

  private static RefreshToken token(int generation, Instant expiresAt) {
    return new RefreshToken(HASH, FAMILY, generation, expiresAt);
  }

  private static TokenFamily family() {
    return family(new Head(HEAD, ROTATED, SEALED));
  }

  private static TokenFamily family(Head head) {
    return family(head, Optional.empty());
  }

  private static TokenFamily revoked(RevocationCause cause) {
    return family(new Head(HEAD, ROTATED, SEALED), Optional.of(cause));
  }

  private static TokenFamily family(Head head, Optional<RevocationCause> revoked) {
    return new TokenFamily(
        FAMILY,
        new AccountId(7),
        Optional.empty(),
        "ordergate-web",
        new Device("Firefox", "192.0.2.1"),
        SIGN_IN,
        SIGN_IN,
        LIMIT,
        head,
        revoked);
  }
}
