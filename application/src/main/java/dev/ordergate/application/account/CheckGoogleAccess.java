package dev.ordergate.application.account;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import java.util.Optional;

/**
 * Tells whether the tokens Google gave us for an account still work. Google is asked once its
 * access token has expired; where it cannot be reached, the last known state is told.
 */
public interface CheckGoogleAccess {

  /** What is known; empty where no token of Google's is stored. */
  Optional<GoogleAccess> check(AccountId account);
}
