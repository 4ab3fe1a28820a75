package dev.ordergate.application.login.service;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.login.ResumeSession;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.token.OpaqueToken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ResumeSession} over {@link WebSessions} and {@link Accounts}. */
public final class ResumeSessionService implements ResumeSession {

  private final WebSessions webSessions;
  private final Accounts accounts;
  private final InstantSource clock;

  public ResumeSessionService(WebSessions webSessions, Accounts accounts, InstantSource clock) {
    this.webSessions = webSessions;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Optional<SignedIn> resume(OpaqueToken session) {
    Instant now = clock.instant();
    Optional<SignedIn> signedIn =
        webSessions
            .find(session.hash())
            .filter(found -> found.isLive(now, LoginPolicy.STANDARD))
            .flatMap(this::withAccount);
    signedIn
        .map(SignedIn::session)
        .filter(found -> found.isTouchDue(now, LoginPolicy.STANDARD))
        .ifPresent(found -> webSessions.touch(found.id(), now));
    return signedIn;
  }

  private Optional<SignedIn> withAccount(WebSession session) {
    return accounts
        .find(session.account())
        .filter(Account::active)
        .map(account -> new SignedIn(account, session));
  }
}
