package dev.ordergate.application.token.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.application.token.spi.CutOffs.CutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What {@link CutOffs} promises. */
public abstract class CutOffsContract extends PortContract {

  protected abstract CutOffs cutOffs();

  @Test
  void a_session_and_an_account_are_cut_off_though_neither_is_stored() {
    FamilyId session = new FamilyId(UUID.randomUUID());
    AccountId account = new AccountId(ThreadLocalRandom.current().nextLong(1, 1L << 60));

    transact(() -> {
      cutOffs().cutOff(session);
      cutOffs().cutOff(account);
    });

    List<CutOff> found = cutOffs().within(Duration.ofMinutes(1));
    assertThat(found)
        .filteredOn(CutOff.OfSession.class::isInstance)
        .extracting(cutOff -> ((CutOff.OfSession) cutOff).session())
        .contains(session);
    assertThat(found)
        .filteredOn(CutOff.OfAccount.class::isInstance)
        .extracting(cutOff -> ((CutOff.OfAccount) cutOff).account())
        .contains(account);
  }

  @Test
  void only_those_of_the_period_are_found() {
    transact(() -> cutOffs().cutOff(new FamilyId(UUID.randomUUID())));

    assertThat(cutOffs().within(Duration.ZERO)).isEmpty();
  }
}
