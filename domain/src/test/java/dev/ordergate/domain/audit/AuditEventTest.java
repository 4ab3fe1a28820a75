package dev.ordergate.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditEventTest {

  private static final AccountId ADA = new AccountId(7);
  private static final Device LAPTOP = new Device("Lynx/2.9", "192.0.2.7");

  @Test
  void what_an_owner_does_concerns_the_account_that_does_it() {
    assertThat(AuditEvent.byOwner(AuditKind.SESSION_ENDED, ADA, LAPTOP, "web"))
        .isEqualTo(
            new AuditEvent(
                AuditKind.SESSION_ENDED, Optional.of(ADA), Optional.of(ADA), LAPTOP, "web"));
  }
}
