package dev.ordergate.application.login;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.token.OpaqueToken;
import java.util.Optional;

/** Recognises a browser by its web session. */
public interface ResumeSession {

  /** Who is signed in, and by which session. */
  record SignedIn(Account account, WebSession session) {}

  /** Who is signed in; empty where the session is unknown, over, or its account disabled. */
  Optional<SignedIn> resume(OpaqueToken session);
}
