package dev.ordergate.domain.account;

/** What becomes of an account that an admin wants to change. */
public sealed interface AccountRevision {

  /** It is as asked for. */
  record Revised(Account before, Account account) implements AccountRevision {

    /** Whether it may no longer sign in. */
    public boolean isDisabled() {
      return before.active() && !account.active();
    }

    /** Whether it may sign in again. */
    public boolean isEnabled() {
      return !before.active() && account.active();
    }

    /** Whether it may do more or less than before. */
    public boolean hasNewRole() {
      return before.role() != account.role();
    }
  }

  /** It is so already. */
  record Unchanged(Account account) implements AccountRevision {}

  /** Refused: no active admin would be left. */
  record LastAdmin() implements AccountRevision {}
}
