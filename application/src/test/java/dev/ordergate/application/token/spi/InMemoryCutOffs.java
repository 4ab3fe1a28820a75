package dev.ordergate.application.token.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** {@link CutOffs} of a test. */
public final class InMemoryCutOffs implements CutOffs {

  private final InstantSource clock;
  private final List<CutOff> all = new ArrayList<>();

  public InMemoryCutOffs(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void cutOff(FamilyId session) {
    all.add(new CutOff.OfSession(session, clock.instant()));
  }

  @Override
  public void cutOff(AccountId account) {
    all.add(new CutOff.OfAccount(account, clock.instant()));
  }

  @Override
  public List<CutOff> within(Duration period) {
    Instant since = clock.instant().minus(period);
    return all.stream().filter(cutOff -> cutOff.at().isAfter(since)).toList();
  }
}
