package dev.ordergate.application.login.spi;

import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** {@link UsedIdTokens} of a test. */
public final class InMemoryUsedIdTokens implements UsedIdTokens {

  private final Set<TokenHash> used = new HashSet<>();

  @Override
  public boolean claim(TokenHash hash, Instant until) {
    return used.add(hash);
  }
}
