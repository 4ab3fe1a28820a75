package dev.ordergate.application.login.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.spi.InMemoryAccounts;
import dev.ordergate.application.account.spi.InMemoryGoogleTokens;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.login.LoginRules;
import dev.ordergate.application.login.SignIn;
import dev.ordergate.application.login.SignIn.Refused;
import dev.ordergate.application.login.SignIn.SignedIn;
import dev.ordergate.application.login.spi.InMemoryUsedIdTokens;
import dev.ordergate.application.login.spi.InMemoryWebSessions;
import dev.ordergate.application.login.spi.ScriptedIdentityProvider;
import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.telemetry.spi.CountingTelemetry;
import dev.ordergate.application.token.spi.InMemoryCutOffs;
import dev.ordergate.application.token.spi.InMemoryTokenFamilies;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginRefusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SignInRefusalTest {

  private static final LoginRules COMPANY_ONLY =
      new LoginRules(Optional.of("example.ORG"), List.of());

  private final ScriptedIdentityProvider provider = new ScriptedIdentityProvider();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final CountingTelemetry telemetry = new CountingTelemetry();

  static Stream<Arguments> refusals() {
    Optional<String> none = Optional.empty();
    return Stream.of(
        Arguments.of(company().subject(none), LoginRefusal.INCOMPLETE_IDENTITY),
        Arguments.of(company().email(none), LoginRefusal.INCOMPLETE_IDENTITY),
        Arguments.of(company().email(Optional.of("nobody")), LoginRefusal.INCOMPLETE_IDENTITY),
        Arguments.of(company().emailNotVerified(), LoginRefusal.EMAIL_NOT_VERIFIED),
        Arguments.of(new Login(), LoginRefusal.WRONG_DOMAIN),
        Arguments.of(new Login().hostedDomain("evil.example"), LoginRefusal.WRONG_DOMAIN));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_login_that_is_not_as_it_should_be_makes_no_account(Login login, LoginRefusal cause) {
    provider.says(login.build());

    assertThat(signIn()).isEqualTo(new Refused(cause));
    assertThat(accounts.find(new AccountId(1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refused_login_is_on_record_and_counted(Login login, LoginRefusal cause) {
    provider.says(login.build());

    assertThat(signIn()).isEqualTo(new Refused(cause));
    assertThat(auditTrail.events())
        .containsExactly(
            new AuditEvent(
                AuditKind.LOGIN_REFUSED, Optional.empty(), Optional.empty(), LAPTOP, cause.word()));
    assertThat(telemetry.happened()).containsExactly("refused " + cause.word());
  }

  @Test
  void somebody_of_the_company_is_let_in_whatever_the_case_of_its_domain() {
    provider.says(new Login().hostedDomain("Example.org").build());

    assertThat(signIn()).isInstanceOf(SignedIn.class);
    assertThat(accounts.find(new AccountId(1))).isPresent();
  }

  @Test
  void the_domain_is_checked_at_every_login() {
    provider.says(company().build());
    assertThat(signIn()).isInstanceOf(SignedIn.class);

    provider.says(new Login().build());

    assertThat(signIn()).isEqualTo(new Refused(LoginRefusal.WRONG_DOMAIN));
  }

  private static Login company() {
    return new Login().hostedDomain("example.org");
  }

  private SignIn.Result signIn() {
    return new SignInService(
            provider,
            new InMemoryUsedIdTokens(),
            new Admission(
                COMPANY_ONLY, accounts, new InMemoryCutOffs(new AdjustableClock(NOW)), auditTrail),
            new InMemoryGoogleTokens(),
            new InMemoryWebSessions(),
            new InMemoryTokenFamilies(),
            new CountingRandomness(),
            new AdjustableClock(NOW),
            auditTrail,
            telemetry)
        .signIn(new SignIn.Command(LAPTOP, Optional.empty()));
  }
}
