package dev.ordergate.application.audit.spi;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.audit.spi.InMemoryAuditTrail.Written;
import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link AuditTrail} promises. */
public abstract class AuditTrailContract extends PortContract {

  private static final Optional<AccountId> ADA = Optional.of(new AccountId(7_000_001));
  private static final Optional<AccountId> ADMIN = Optional.of(new AccountId(7_000_002));

  protected abstract AuditTrail auditTrail();

  /** Everything written down so far with this detail, oldest first. */
  protected abstract List<Written> written(String detail);

  @ParameterizedTest
  @EnumSource
  void an_event_of_every_kind_is_kept_as_it_was_told(AuditKind kind) {
    AuditEvent event = new AuditEvent(kind, ADA, ADMIN, LAPTOP, unique());

    transact(() -> auditTrail().record(event, NOW));

    assertThat(written(event.detail())).containsExactly(new Written(event, NOW));
  }

  @Test
  void an_event_may_concern_nobody_known() {
    AuditEvent event =
        new AuditEvent(
            AuditKind.LOGIN_REFUSED, Optional.empty(), Optional.empty(), nowhere(), unique());

    transact(() -> auditTrail().record(event, NOW));

    assertThat(written(event.detail())).containsExactly(new Written(event, NOW));
  }

  @Test
  void events_stay_in_their_order_even_in_one_transaction() {
    String detail = unique();
    AuditEvent login = new AuditEvent(AuditKind.LOGIN, ADA, ADA, LAPTOP, detail);
    AuditEvent logout = new AuditEvent(AuditKind.LOGOUT, ADA, ADA, LAPTOP, detail);

    transact(() -> {
      auditTrail().record(login, NOW);
      auditTrail().record(logout, NOW);
      auditTrail().record(login, NOW.plusSeconds(1));
    });

    assertThat(written(detail))
        .containsExactly(
            new Written(login, NOW),
            new Written(logout, NOW),
            new Written(login, NOW.plusSeconds(1)));
  }

  private static Device nowhere() {
    return new Device("", "");
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
