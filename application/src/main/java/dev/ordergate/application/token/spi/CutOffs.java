package dev.ordergate.application.token.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.token.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every replica has to know of within a second: whose access tokens are no longer good. */
public interface CutOffs {

  /** A cut-off. */
  sealed interface CutOff {

    /** By the database's clock. */
    Instant at();

    /** The access tokens of a session that ended. */
    record OfSession(FamilyId session, Instant at) implements CutOff {}

    /** The access tokens an account got until then. */
    record OfAccount(AccountId account, Instant at) implements CutOff {}
  }

  /** Cuts off the access tokens of a session, when the transaction commits. */
  void cutOff(FamilyId session);

  /**
   * Cuts off the access tokens of an account issued so far, when the transaction commits. The
   * account carries it from then on; who issues a token in the same transaction reads it again.
   */
  void cutOff(AccountId account);

  /**
   * The cut-offs committed that were written in the last {@code period}, by the clock they were
   * written by. Needs no transaction, and answers or fails within about a second.
   */
  List<CutOff> within(Duration period);
}
