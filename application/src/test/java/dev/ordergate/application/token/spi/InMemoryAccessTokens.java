package dev.ordergate.application.token.spi;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.token.TokenFamily;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@link AccessTokens} that are numbered and remembered. */
public final class InMemoryAccessTokens implements AccessTokens {

  /** What a token was issued with. */
  public record Issued(Account account, TokenFamily family, Instant at, Duration lifetime) {}

  private final List<Issued> issued = new ArrayList<>();

  @Override
  public String issue(Account account, TokenFamily family, Instant now, Duration lifetime) {
    issued.add(new Issued(account, family, now, lifetime));
    return "access-" + issued.size();
  }

  @Override
  public boolean isGood(String presented) {
    return IntStream.rangeClosed(1, issued.size())
        .anyMatch(number -> presented.equals("access-" + number));
  }

  /** Everything issued, oldest first. */
  public List<Issued> issued() {
    return List.copyOf(issued);
  }
}
