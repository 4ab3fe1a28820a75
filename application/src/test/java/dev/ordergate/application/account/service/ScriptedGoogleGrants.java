package dev.ordergate.application.account.service;

import dev.ordergate.application.account.spi.GoogleGrants;
import java.util.ArrayList;
import java.util.List;

/** {@link GoogleGrants} of a test; it answers as told, and never while a transaction is open. */
final class ScriptedGoogleGrants implements GoogleGrants {

  private final OpenTransactions transactions;
  private final List<String> refreshed = new ArrayList<>();
  private final List<String> revoked = new ArrayList<>();
  private Answer answer = new Unknown();
  private Runnable meanwhile = () -> {};

  ScriptedGoogleGrants(OpenTransactions transactions) {
    this.transactions = transactions;
  }

  void answers(Answer next) {
    answer = next;
  }

  /** What somebody else does while Google is asked. */
  void meanwhile(Runnable work) {
    meanwhile = work;
  }

  @Override
  public Answer refresh(String refreshToken) {
    requireNoTransaction();
    refreshed.add(refreshToken);
    meanwhile.run();
    return answer;
  }

  @Override
  public void revoke(String token) {
    requireNoTransaction();
    revoked.add(token);
  }

  List<String> refreshed() {
    return List.copyOf(refreshed);
  }

  List<String> revoked() {
    return List.copyOf(revoked);
  }

  private void requireNoTransaction() {
    if (transactions.isOpen()) {
      throw new AssertionError("a transaction is held across a call to Google");
    }
  }
}
