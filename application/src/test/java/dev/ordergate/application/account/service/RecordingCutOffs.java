package dev.ordergate.application.account.service;

import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@link CutOffs} of a test. */
final class RecordingCutOffs implements CutOffs {

  private final List<AccountId> accounts = new ArrayList<>();

  @Override
  public void cutOff(FamilyId session) {
    throw new AssertionError("whole accounts are cut off here");
  }

  @Override
  public void cutOff(AccountId account) {
    accounts.add(account);
  }

  @Override
  public List<CutOff> within(Duration period) {
    throw new AssertionError("nobody asks here");
  }

  List<AccountId> accounts() {
    return List.copyOf(accounts);
  }
}
