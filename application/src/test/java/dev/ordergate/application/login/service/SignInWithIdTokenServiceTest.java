package dev.ordergate.application.login.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.fixture.Families;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.login.SignInWithIdToken;
import dev.ordergate.application.login.SignInWithIdToken.ProviderDown;
import dev.ordergate.application.login.SignInWithIdToken.Refused;
import dev.ordergate.application.login.SignInWithIdToken.SignedIn;
import dev.ordergate.application.login.spi.IdTokens.Bad;
import dev.ordergate.application.login.spi.IdTokens.Forged;
import dev.ordergate.application.login.spi.IdTokens.Genuine;
import dev.ordergate.application.login.spi.IdTokens.Undecided;
import dev.ordergate.application.login.spi.InMemoryUsedIdTokens;
import dev.ordergate.application.login.spi.ScriptedIdTokens;
import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.telemetry.spi.CountingTelemetry;
import dev.ordergate.application.token.service.DeviceSessions;
import dev.ordergate.application.token.spi.InMemoryAccessTokens;
import dev.ordergate.application.token.spi.InMemoryCutOffs;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignInWithIdTokenServiceTest {

  private static final Instant AUTHENTICATED = NOW.minusSeconds(120);

  private final ScriptedIdTokens idTokens = new ScriptedIdTokens();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryTokenFamilies families = new InMemoryTokenFamilies();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final CountingTelemetry telemetry = new CountingTelemetry();
  private final SignInWithIdToken signIn = service();
  private final Genuine token = ScriptedIdTokens.ada(Families.secret().hash(), AUTHENTICATED);

  @Test
  void a_genuine_token_opens_a_device_session() {
    idTokens.says(token);

    assertThat(signIn())
        .isInstanceOfSatisfying(
            SignedIn.class,
            signedIn -> {
              TokenFamily family =
                  families.find(signedIn.pair().refresh().hash()).orElseThrow().family();
              assertThat(family.webSession()).isEmpty();
              assertThat(family.clientId()).isEqualTo("a-phone-app");
              assertThat(family.device()).isEqualTo(LAPTOP);
              assertThat(family.authTime()).isEqualTo(AUTHENTICATED);
              assertThat(family.createdAt()).isEqualTo(NOW);
              assertThat(family.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
              assertThat(auditTrail.events())
                  .containsExactly(event(AuditKind.LOGIN, family.account(), "device"));
            });
    assertThat(telemetry.happened()).containsExactly("logged in", "minted");
  }

  @Test
  void a_token_is_accepted_once() {
    idTokens.says(token);
    assertThat(signIn()).isInstanceOf(SignedIn.class);

    assertThat(signIn()).isEqualTo(new Refused());

    assertThat(families.all()).hasSize(1);
    assertThat(auditTrail.events().getLast())
        .isEqualTo(
            new AuditEvent(
                AuditKind.LOGIN_REFUSED,
                Optional.empty(),
                Optional.empty(),
                LAPTOP,
                "id_token_used"));
  }

  @Test
  void a_bad_token_is_refused_and_written_down() {
    idTokens.says(new Bad());

    assertThat(signIn()).isEqualTo(new Refused());

    assertThat(families.all()).isEmpty();
    assertThat(auditTrail.events())
        .containsExactly(
            new AuditEvent(
                AuditKind.LOGIN_REFUSED,
                Optional.empty(),
                Optional.empty(),
                LAPTOP,
                "id_token_not_valid"));
    assertThat(telemetry.happened()).containsExactly("refused id_token_not_valid");
  }

  @Test
  void a_forged_token_is_counted_and_on_no_record() {
    idTokens.says(new Forged());

    assertThat(signIn()).isEqualTo(new Refused());

    assertThat(auditTrail.events()).isEmpty();
    assertThat(telemetry.happened()).containsExactly("refused id_token_not_valid");
  }

  @Test
  void a_disabled_account_is_refused() {
    idTokens.says(token);
    assertThat(signIn()).isInstanceOf(SignedIn.class);
    Account account = accounts.find(new AccountId(1)).orElseThrow();
    accounts.update(People.withActive(account, false));
    idTokens.says(ScriptedIdTokens.ada(Families.secret().hash(), AUTHENTICATED));

    assertThat(signIn()).isEqualTo(new Refused());

    assertThat(families.all()).hasSize(1);
    assertThat(auditTrail.events().getLast())
        .isEqualTo(
            new AuditEvent(
                AuditKind.LOGIN_REFUSED,
                Optional.of(account.id()),
                Optional.empty(),
                LAPTOP,
                "account_disabled"));
  }

  @Test
  void a_person_who_would_not_be_let_in_on_the_web_is_refused() {
    Genuine unverified =
        new Genuine(
            token.hash(),
            new Login().emailNotVerified().identity(),
            "a-phone-app",
            AUTHENTICATED,
            NOW.plusSeconds(60));
    idTokens.says(unverified);

    assertThat(signIn()).isEqualTo(new Refused());

    assertThat(families.all()).isEmpty();
    assertThat(auditTrail.events())
        .extracting(AuditEvent::detail)
        .containsExactly("email_not_verified");
  }

  @Test
  void without_the_providers_keys_nothing_is_decided_and_the_token_stays_good() {
    idTokens.says(new Undecided());
    assertThat(signIn()).isEqualTo(new ProviderDown());
    assertThat(auditTrail.events()).isEmpty();

    idTokens.says(token);
    assertThat(signIn()).isInstanceOf(SignedIn.class);
  }

  @Test
  void a_command_never_shows_its_token() {
    assertThat(new SignInWithIdToken.Command("secret", Optional.empty(), LAPTOP).toString())
        .doesNotContain("secret");
  }

  private SignInWithIdToken service() {
    DeviceSessions deviceSessions =
        new DeviceSessions(families, new InMemoryAccessTokens(), new CountingRandomness());
    return new SignInWithIdTokenService(
        idTokens,
        new SignInDeviceService(
            new InMemoryUsedIdTokens(),
            new Admission(
                new LoginRules(Optional.empty(), List.of()),
                accounts,
                new InMemoryCutOffs(new AdjustableClock(NOW)),
                auditTrail),
            deviceSessions,
            auditTrail,
            new AdjustableClock(NOW),
            telemetry),
        telemetry);
  }

  private SignInWithIdToken.Result signIn() {
    return signIn.signIn(new SignInWithIdToken.Command("a token", Optional.empty(), LAPTOP));
  }

  private static AuditEvent event(AuditKind kind, AccountId account, String detail) {
    return new AuditEvent(kind, Optional.of(account), Optional.of(account), LAPTOP, detail);
  }
}
