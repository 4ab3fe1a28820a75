package dev.ordergate.application.login.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.ResumeSession.SignedIn;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.OpaqueToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ResumeSessionServiceTest {

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final Account account = People.register(accounts);
  private final OpaqueToken secret = Families.secret();
  private final WebSession session =
      WebSession.open(
          new WebSessionId(UUID.randomUUID()), account.id(), LAPTOP, NOW, LoginPolicy.STANDARD);

  @BeforeEach
  void signIn() {
    webSessions.add(session, secret.hash());
  }

  @Test
  void a_live_session_tells_who_is_signed_in() {
    assertThat(resume()).contains(new SignedIn(account, session));
  }

  @Test
  void an_unknown_secret_tells_nothing() {
    assertThat(service().resume(Families.secret())).isEmpty();
  }

  @Test
  void a_session_ends_when_unused_for_12_hours() {
    clock.advance(Duration.ofHours(12).minusNanos(1000));
    assertThat(resume()).isPresent();

    clock.advance(Duration.ofHours(12).minusNanos(1000));
    assertThat(resume()).isPresent();

    clock.advance(Duration.ofHours(12));
    assertThat(resume()).isEmpty();
  }

  @Test
  void a_session_ends_after_7_days_however_it_is_used() {
    for (int hours = 0; hours < 7 * 24 - 8; hours += 8) {
      clock.advance(Duration.ofHours(8));
      assertThat(resume()).isPresent();
    }

    clock.advance(Duration.ofHours(8).minusNanos(1000));
    assertThat(resume()).isPresent();
    clock.advance(Duration.ofNanos(1000));
    assertThat(resume()).isEmpty();
  }

  @Test
  void a_session_that_is_over_is_not_used_again() {
    clock.advance(Duration.ofHours(12));

    assertThat(resume()).isEmpty();
    assertThat(lastUsedAt()).isEqualTo(NOW);
  }

  @Test
  void a_use_is_written_down_once_a_minute() {
    clock.advance(Duration.ofSeconds(59));
    assertThat(resume()).isPresent();
    assertThat(lastUsedAt()).isEqualTo(NOW);

    clock.advance(Duration.ofSeconds(1));
    assertThat(resume()).isPresent();
    assertThat(lastUsedAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void a_disabled_account_is_not_signed_in() {
    accounts.update(People.withActive(account, false));
    clock.advance(Duration.ofMinutes(5));

    assertThat(resume()).isEmpty();
    assertThat(lastUsedAt()).isEqualTo(NOW);
  }

  private Optional<SignedIn> resume() {
    return service().resume(secret);
  }

  private ResumeSessionService service() {
    return new ResumeSessionService(webSessions, accounts, clock);
  }

  private Instant lastUsedAt() {
    return webSessions.find(secret.hash()).orElseThrow().lastUsedAt();
  }
}
