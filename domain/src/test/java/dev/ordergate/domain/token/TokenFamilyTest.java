package dev.ordergate.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.WebSessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenFamilyTest {

  private static final Instant SIGN_IN = Instant.parse("2026-01-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-03T08:00:00Z");
  private static final Instant LIMIT = Instant.parse("2026-04-01T08:00:00Z");
  private static final FamilyId ID =
      new FamilyId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
  private static final AccountId ACCOUNT = new AccountId(7);
  private static final Optional<WebSessionId> WEB_SESSION =
      Optional.of(new WebSessionId(UUID.fromString("00000000-0000-4000-8000-000000000001")));
  private static final Device DEVICE = new Device("Firefox", "192.0.2.1");

  @Test
  void a_family_ends_ninety_days_after_the_sign_in_whenever_it_was_opened() {
    assertThat(open())
        .isEqualTo(
            new TokenFamily(
                ID,
                ACCOUNT,
                WEB_SESSION,
                "ordergate-web",
                DEVICE,
                SIGN_IN,
                NOW,
                LIMIT,
                new Head(0, NOW, Optional.empty()),
                Optional.empty()));
  }

  @Test
  void rotation_moves_the_head_and_never_the_limit() {
    Head next = new Head(1, NOW.plusSeconds(600), Optional.of(new SealedSuccessor("c2VhbGVk")));

    assertThat(open().advanced(next))
        .isEqualTo(
            new TokenFamily(
                ID,
                ACCOUNT,
                WEB_SESSION,
                "ordergate-web",
                DEVICE,
                SIGN_IN,
                NOW,
                LIMIT,
                next,
                Optional.empty()));
  }

  @Test
  void a_revoked_family_stays_revoked() {
    TokenFamily revoked =
        new TokenFamily(
            ID,
            ACCOUNT,
            WEB_SESSION,
            "ordergate-web",
            DEVICE,
            SIGN_IN,
            NOW,
            LIMIT,
            new Head(0, NOW, Optional.empty()),
            Optional.of(RevocationCause.LOGOUT));

    assertThat(revoked.advanced(new Head(1, NOW, Optional.empty())).revoked())
        .hasValue(RevocationCause.LOGOUT);
    assertThat(revoked.isLive(NOW, TokenPolicy.STANDARD)).isFalse();
  }

  @Test
  void a_family_without_web_session_ends_ninety_days_after_it_was_opened() {
    TokenFamily family =
        TokenFamily.open(
            ID, ACCOUNT, Optional.empty(), "mobile", DEVICE, SIGN_IN, NOW, TokenPolicy.STANDARD);

    assertThat(family.authTime()).isEqualTo(SIGN_IN);
    assertThat(family.expiresAt()).isEqualTo(Instant.parse("2026-04-03T08:00:00Z"));
  }

  @Test
  void a_family_is_live_until_its_head_dies() {
    Instant end = NOW.plus(TokenPolicy.STANDARD.refreshIdle());

    assertThat(open().endsAt(TokenPolicy.STANDARD)).isEqualTo(end);
    assertThat(open().isLive(end.minusNanos(1), TokenPolicy.STANDARD)).isTrue();
    assertThat(open().isLive(end, TokenPolicy.STANDARD)).isFalse();
    assertThat(TokenPolicy.STANDARD.idleSince(end)).isEqualTo(NOW);
  }

  @Test
  void use_does_not_keep_a_family_alive_past_its_limit() {
    TokenFamily used = open().advanced(new Head(1, LIMIT.minusSeconds(60), Optional.empty()));

    assertThat(used.endsAt(TokenPolicy.STANDARD)).isEqualTo(LIMIT);
    assertThat(used.isLive(LIMIT.minusNanos(1), TokenPolicy.STANDARD)).isTrue();
    assertThat(used.isLive(LIMIT, TokenPolicy.STANDARD)).isFalse();
  }

  private static TokenFamily open() {
    return TokenFamily.open(
        ID, ACCOUNT, WEB_SESSION, "ordergate-web", DEVICE, SIGN_IN, NOW, TokenPolicy.STANDARD);
  }
}
