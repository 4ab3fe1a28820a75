package dev.ordergate.application.account.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.DisconnectGoogle;
import dev.ordergate.application.account.spi.GoogleGrants.Refreshed;
import dev.ordergate.application.account.spi.GoogleGrants.Refused;
import dev.ordergate.application.account.spi.GoogleGrants.Unknown;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.account.spi.InMemoryGoogleTokens;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import dev.ordergate.domain.account.GoogleAccess.State;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GoogleAccessServicesTest {

  private static final AccountId ACCOUNT = new AccountId(7);
  private static final Instant LIMIT = NOW.plus(Duration.ofHours(1));
  private static final Grant CONSENT =
      new Grant("access", Optional.of("refresh"), List.of("openid"), Optional.of(LIMIT));
  private static final Grant NEXT =
      new Grant("next", Optional.empty(), List.of(), Optional.of(LIMIT.plusSeconds(3600)));

  private final OpenTransactions transactions = new OpenTransactions();
  private final InMemoryGoogleTokens googleTokens = new InMemoryGoogleTokens();
  private final ScriptedGoogleGrants google = new ScriptedGoogleGrants(transactions);
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final AdjustableClock clock = new AdjustableClock(NOW);

  @Test
  void without_tokens_nothing_is_known() {
    assertThat(check()).isEmpty();
    assertThat(google.refreshed()).isEmpty();
  }

  @Test
  void google_is_not_asked_before_its_access_token_expires() {
    store(CONSENT);
    clock.advance(Duration.ofHours(1).minusNanos(1000));

    assertThat(check()).contains(access(State.CONNECTED, LIMIT));
    assertThat(google.refreshed()).isEmpty();
  }

  @Test
  void expired_access_is_refreshed() {
    expire(CONSENT);
    google.answers(new Refreshed(NEXT));

    assertThat(check()).contains(access(State.CONNECTED, LIMIT.plusSeconds(3600)));
    assertThat(google.refreshed()).containsExactly("refresh");
    assertThat(googleTokens.stored(ACCOUNT).flatMap(Grant::refreshToken)).contains("refresh");
    assertThat(googleTokens.stored(ACCOUNT).map(Grant::accessToken)).contains("next");

    assertThat(check()).contains(access(State.CONNECTED, LIMIT.plusSeconds(3600)));
    assertThat(google.refreshed()).as("once").hasSize(1);
  }

  @Test
  void scopes_that_google_tells_replace_those_known() {
    expire(CONSENT);
    google.answers(
        new Refreshed(
            new Grant("next", Optional.of("rotated"), List.of("email"), Optional.empty())));

    assertThat(check().map(GoogleAccess::scopes)).contains(List.of("email"));
    assertThat(googleTokens.stored(ACCOUNT).flatMap(Grant::refreshToken)).contains("rotated");
  }

  @Test
  void a_refused_refresh_token_needs_the_person_and_is_not_tried_again() {
    expire(CONSENT);
    google.answers(new Refused());

    assertThat(check()).contains(access(State.RECONSENT_REQUIRED, LIMIT));
    assertThat(check()).contains(access(State.RECONSENT_REQUIRED, LIMIT));
    assertThat(google.refreshed()).hasSize(1);
  }

  @Test
  void while_google_is_down_the_last_known_state_is_told() {
    expire(CONSENT);
    google.answers(new Unknown());

    assertThat(check()).contains(access(State.CONNECTED, LIMIT));
    assertThat(googleTokens.stored(ACCOUNT)).contains(CONSENT);
  }

  @Test
  void without_a_refresh_token_expired_access_needs_the_person() {
    Grant login = new Grant("access", Optional.empty(), List.of("openid"), Optional.of(LIMIT));
    store(login);
    assertThat(check()).contains(access(State.CONNECTED, LIMIT));

    expire(login);

    assertThat(check()).contains(access(State.RECONSENT_REQUIRED, LIMIT));
    assertThat(google.refreshed()).isEmpty();
  }

  @Test
  void a_login_meanwhile_wins_over_the_answer() {
    Grant login =
        new Grant("login", Optional.of("newer"), List.of("openid"), Optional.of(Instant.MAX));
    expire(CONSENT);
    google.meanwhile(() -> store(login));

    google.answers(new Refused());
    assertThat(check()).contains(access(State.CONNECTED, Instant.MAX));

    googleTokens.remove(ACCOUNT);
    store(CONSENT);
    google.answers(new Refreshed(NEXT));
    assertThat(check()).contains(access(State.CONNECTED, Instant.MAX));
    assertThat(googleTokens.stored(ACCOUNT)).contains(login);
  }

  @Test
  void what_is_forgotten_meanwhile_stays_so() {
    expire(CONSENT);
    google.meanwhile(() -> googleTokens.remove(ACCOUNT));
    google.answers(new Refreshed(NEXT));

    assertThat(check()).isEmpty();
  }

  @Test
  void disconnecting_forgets_and_revokes_though_google_is_down() {
    store(CONSENT);

    disconnect();

    assertThat(googleTokens.stored(ACCOUNT)).isEmpty();
    assertThat(google.revoked()).containsExactly("refresh");
    assertThat(auditTrail.events())
        .containsExactly(
            new AuditEvent(
                AuditKind.GOOGLE_DISCONNECTED,
                Optional.of(ACCOUNT),
                Optional.of(ACCOUNT),
                LAPTOP,
                ""));
  }

  @Test
  void without_a_refresh_token_the_access_token_is_revoked() {
    store(new Grant("access", Optional.empty(), List.of(), Optional.empty()));

    disconnect();

    assertThat(google.revoked()).containsExactly("access");
  }

  @Test
  void disconnecting_again_does_nothing() {
    disconnect();

    assertThat(google.revoked()).isEmpty();
    assertThat(auditTrail.events()).isEmpty();
  }

  private void expire(Grant grant) {
    store(grant);
    clock.advance(Duration.ofHours(1));
  }

  private void store(Grant grant) {
    googleTokens.store(ACCOUNT, grant, NOW);
  }

  private Optional<GoogleAccess> check() {
    return new CheckGoogleAccessService(transactions, googleTokens, google, clock).check(ACCOUNT);
  }

  private void disconnect() {
    new DisconnectGoogleService(transactions, googleTokens, google, auditTrail, clock)
        .disconnect(new DisconnectGoogle.Command(ACCOUNT, LAPTOP));
  }

  private static GoogleAccess access(State state, Instant expiresAt) {
    return new GoogleAccess(state, List.of("openid"), Optional.of(expiresAt));
  }
}
