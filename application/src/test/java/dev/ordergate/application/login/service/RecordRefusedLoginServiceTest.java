package dev.ordergate.application.login.service;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.audit.spi.InMemoryAuditTrail;
import dev.ordergate.application.audit.spi.InMemoryAuditTrail.Written;
import dev.ordergate.application.fixture.AdjustableClock;
import dev.ordergate.application.login.RecordRefusedLogin;
import dev.ordergate.application.telemetry.spi.CountingTelemetry;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.LoginFailure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordRefusedLoginServiceTest {

  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final CountingTelemetry telemetry = new CountingTelemetry();
  private final RecordRefusedLogin recording =
      new RecordRefusedLoginService(auditTrail, telemetry, new AdjustableClock(NOW));

  @ParameterizedTest
  @CsvSource({
    "PROVIDER_DOWN, provider_down",
    "CLIENT_REFUSED, client_refused",
    "LOGIN_FAILED, login_failed",
    "ACCESS_DENIED, access_denied"
  })
  void a_login_that_never_got_to_us_is_on_record_and_counted(LoginFailure cause, String word) {
    recording.record(new RecordRefusedLogin.Command(cause, LAPTOP, /* begun= */ true));

    assertThat(auditTrail.written())
        .containsExactly(
            new Written(
                new AuditEvent(
                    AuditKind.LOGIN_REFUSED, Optional.empty(), Optional.empty(), LAPTOP, word),
                NOW));
    assertThat(telemetry.happened()).containsExactly("refused " + word);
  }

  @Test
  void a_login_that_nobody_began_is_counted_and_on_no_record() {
    recording.record(
        new RecordRefusedLogin.Command(LoginFailure.LOGIN_FAILED, LAPTOP, /* begun= */ false));

    assertThat(auditTrail.written()).isEmpty();
    assertThat(telemetry.happened()).containsExactly("refused login_failed");
  }
}
