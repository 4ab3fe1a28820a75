package dev.ordergate.application.login.spi;

import static dev.ordergate.application.fixture.People.LAPTOP;
import static dev.ordergate.application.fixture.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.fixture.PortContract;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.LoginPolicy;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.OpaqueToken;
import dev.ordergate.domain.token.TokenHash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link WebSessions} promises. */
public abstract class WebSessionsContract extends PortContract {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final TokenHash secret = newSecret();

  protected abstract WebSessions webSessions();

  protected abstract AccountId newAccount();

  @Test
  void a_session_is_found_by_its_secret() {
    WebSession session = add(secret);

    assertThat(webSessions().find(secret)).contains(session);
    assertThat(webSessions().find(newSecret())).isEmpty();
  }

  @Test
  void a_session_is_found_by_its_id() {
    WebSession session = add(secret);

    WebSessionId nobodys = new WebSessionId(UUID.randomUUID());
    assertThat(findForChange(session.id())).isEqualTo(session);
    assertThat(inTransaction(() -> webSessions().findForChange(nobodys))).isEmpty();
    assertThat(inTransaction(() -> webSessions().find(session.id()))).contains(session);
    assertThat(inTransaction(() -> webSessions().find(nobodys))).isEmpty();
  }

  @Test
  void the_sessions_of_an_account_are_found_and_nobody_elses() {
    AccountId account = newAccount();
    WebSession one = add(account, secret);
    WebSession two = add(account, newSecret());
    WebSession removed = add(account, newSecret());
    add(newAccount(), newSecret());
    transact(() -> webSessions().remove(removed.id()));

    assertThat(newest(account, NOW, 9)).containsExactlyInAnyOrder(one, two);
    assertThat(newest(account, NOW, 1)).hasSize(1);
    assertThat(inTransaction(() -> webSessions().findAllForChange(account)))
        .containsExactlyInAnyOrder(one, two);
  }

  @Test
  void the_newest_are_the_newest_of_those_that_are_live() {
    AccountId account = newAccount();
    WebSession old = add(account, newSecret());
    WebSession newer = add(account, newSecret(), NOW.plusSeconds(1));
    WebSession newest = add(account, newSecret(), NOW.plusSeconds(2));
    assertThat(newest(account, NOW, 9)).containsExactly(newest, newer, old);
    assertThat(newest(account, NOW, 1)).containsExactly(newest);

    Instant used = NOW.plus(LoginPolicy.STANDARD.idle());
    transact(() -> webSessions().touch(old.id(), used));
    Instant idle = used.plusSeconds(2);
    assertThat(newest(account, idle.minusNanos(1_000), 1)).containsExactly(newest);
    assertThat(newest(account, idle, 1)).containsExactly(usedAt(old, used));

    Instant limit = old.expiresAt();
    transact(() -> webSessions().touch(old.id(), limit));
    assertThat(newest(account, limit.minusNanos(1_000), 9)).containsExactly(usedAt(old, limit));
    assertThat(newest(account, limit, 9)).isEmpty();
  }

  @Test
  void a_use_is_written_down_and_never_taken_back() {
    WebSession session = add(secret);
    Instant later = NOW.plusSeconds(90);

    transact(() -> webSessions().touch(session.id(), later));
    assertThat(webSessions().find(secret)).contains(usedAt(session, later));

    transact(() -> webSessions().touch(session.id(), NOW.plusSeconds(60)));
    assertThat(findForChange(session.id())).isEqualTo(usedAt(session, later));
  }

  @Test
  void a_removed_session_is_gone() {
    WebSession session = add(secret);
    TokenHash otherSecret = newSecret();
    WebSession other = add(otherSecret);

    transact(() -> {
      assertThat(webSessions().findForChange(session.id())).contains(session);
      webSessions().remove(session.id());
      assertThat(webSessions().find(secret)).isEmpty();
      assertThat(webSessions().findForChange(session.id())).isEmpty();
    });

    assertThat(webSessions().find(secret)).isEmpty();
    assertThat(webSessions().find(otherSecret)).contains(other);
  }

  @Test
  void removing_or_touching_what_is_gone_does_nothing() {
    WebSession session = add(secret);

    transact(() -> webSessions().remove(session.id()));
    transact(() -> webSessions().remove(session.id()));
    transact(() -> webSessions().touch(session.id(), NOW.plusSeconds(90)));

    assertThat(webSessions().find(secret)).isEmpty();
  }

  @Test
  void all_sessions_of_an_account_are_removed_at_once() {
    AccountId account = newAccount();
    TokenHash otherSecret = newSecret();
    TokenHash strangersSecret = newSecret();
    add(account, secret);
    add(account, otherSecret);
    WebSession strangers = add(newAccount(), strangersSecret);

    transact(() -> webSessions().removeAll(account));
    transact(() -> webSessions().removeAll(account));

    assertThat(webSessions().find(secret)).isEmpty();
    assertThat(webSessions().find(otherSecret)).isEmpty();
    assertThat(webSessions().find(strangersSecret)).contains(strangers);
  }

  private WebSession add(TokenHash hash) {
    return add(newAccount(), hash);
  }

  private WebSession add(AccountId account, TokenHash hash) {
    return add(account, hash, NOW);
  }

  private WebSession add(AccountId account, TokenHash hash, Instant now) {
    WebSession session =
        WebSession.open(
            new WebSessionId(UUID.randomUUID()), account, LAPTOP, now, LoginPolicy.STANDARD);
    transact(() -> webSessions().add(session, hash));
    return session;
  }

  private List<WebSession> newest(AccountId account, Instant now, int limit) {
    Instant idleSince = LoginPolicy.STANDARD.idleSince(now);
    return inTransaction(() -> webSessions().newest(account, now, idleSince, limit));
  }

  private WebSession findForChange(WebSessionId id) {
    return inTransaction(() -> webSessions().findForChange(id)).orElseThrow();
  }

  private static WebSession usedAt(WebSession session, Instant lastUsedAt) {
    return new WebSession(
        session.id(),
        session.account(),
        session.device(),
        session.createdAt(),
        lastUsedAt,
        session.expiresAt());
  }

  private static TokenHash newSecret() {
    byte[] bytes = new byte[OpaqueToken.BYTES];
    RANDOM.nextBytes(bytes);
    return OpaqueToken.of(bytes).hash();
  }
}
