package dev.ordergate.application.login.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.login.SignOut;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.application.token.spi.TokenFamilies.Presented;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.RevocationCause;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SignOutServiceTest {

  private static final Device PHONE = new Device("A phone", "198.51.100.4");

  private final InMemoryWebSessions webSessions = new InMemoryWebSessions();
  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies();
  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final SignOut signOut = new SignOutService(webSessions, families, clock, auditTrail);

  private final OpaqueToken here = Families.secret();
  private final Presented mintedHere = signInAndMint(here);
  private final OpaqueToken elsewhere = Families.secret();
  private final Presented mintedElsewhere = signInAndMint(elsewhere);

  @Test
  void the_session_and_what_was_minted_from_it_end() {
    signOut(here);

    assertThat(webSessions.find(here.hash())).isEmpty();
    assertThat(cause(mintedHere)).contains(RevocationCause.LOGOUT);
  }

  @Test
  void other_sessions_go_on() {
    signOut(here);

    assertThat(webSessions.find(elsewhere.hash())).isPresent();
    assertThat(cause(mintedElsewhere)).isEmpty();
  }

  @Test
  void signing_out_again_does_nothing() {
    signOut(here);
    signOut(here);
    signOut(Families.secret());

    assertThat(webSessions.find(elsewhere.hash())).isPresent();
    assertThat(cause(mintedElsewhere)).isEmpty();
  }

  @Test
  void an_expired_session_is_signed_out_all_the_same() {
    clock.advance(Duration.ofDays(8));

    signOut(here);

    assertThat(webSessions.find(here.hash())).isEmpty();
    assertThat(cause(mintedHere)).contains(RevocationCause.LOGOUT);
  }

  @Test
  void signing_out_is_on_record_once() {
    clock.advance(Duration.ofMinutes(5));

    signOut(here);
    signOut(here);
    signOut(Families.secret());

    Optional<AccountId> account = Optional.of(new AccountId(1));
    assertThat(auditTrail.written())
        .containsExactly(
            new InMemoryAuditTrail.Written(
                new AuditEvent(AuditKind.LOGOUT, account, account, PHONE, ""),
                NOW.plus(Duration.ofMinutes(5))));
  }

  private void signOut(OpaqueToken session) {
    signOut.signOut(new SignOut.Command(session, PHONE));
  }

  private Presented signInAndMint(OpaqueToken secret) {
    AccountId account = new AccountId(1);
    WebSessionId id = new WebSessionId(UUID.randomUUID());
    webSessions.add(WebSession.open(id, account, LAPTOP, NOW, LoginPolicy.STANDARD), secret.hash());
    Presented minted = Families.open(account, Optional.of(id), NOW);
    families.add(minted.family(), minted.token());
    return minted;
  }

  private Optional<RevocationCause> cause(Presented minted) {
    return families.find(minted.token().hash()).flatMap(found -> found.family().revoked());
  }
}
