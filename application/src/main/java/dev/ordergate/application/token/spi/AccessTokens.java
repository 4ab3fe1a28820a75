package dev.ordergate.application.token.spi;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Duration;
import java.time.Instant;

/** Issues access tokens and tells whether they are good. */
public interface AccessTokens {

  /** A signed JWT (RFC 9068) for {@code account} in the session {@code family}. */
  String issue(Account account, TokenFamily family, Instant now, Duration lifetime);

  /** Whether {@code presented}, which may be anything, would be accepted now. */
  boolean isGood(String presented);
}
