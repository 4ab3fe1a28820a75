package dev.ordergate.application.login.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link WebSessions} of a test. */
public final class InMemoryWebSessions implements WebSessions {

  private static final Comparator<WebSession> NEWEST_FIRST =
      Comparator.comparing(WebSession::createdAt).reversed();

  private final Map<WebSessionId, WebSession> sessions = new LinkedHashMap<>();
  private final Map<TokenHash, WebSessionId> secrets = new LinkedHashMap<>();

  @Override
  public void add(WebSession session, TokenHash secret) {
    sessions.put(session.id(), session);
    secrets.put(secret, session.id());
  }

  @Override
  public Optional<WebSession> find(TokenHash secret) {
    return Optional.ofNullable(secrets.get(secret)).flatMap(this::findForChange);
  }

  @Override
  public Optional<WebSession> find(WebSessionId id) {
    return findForChange(id);
  }

  @Override
  public Optional<WebSession> findForChange(WebSessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public List<WebSession> newest(AccountId account, Instant now, Instant idleSince, int limit) {
    return of(account)
        .filter(session -> now.isBefore(session.expiresAt()))
        .filter(session -> idleSince.isBefore(session.lastUsedAt()))
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public List<WebSession> findAllForChange(AccountId account) {
    return of(account).toList();
  }

  private Stream<WebSession> of(AccountId account) {
    return sessions.values().stream().filter(session -> session.account().equals(account));
  }

  @Override
  public void touch(WebSessionId id, Instant now) {
    sessions.computeIfPresent(
        id,
        (key, session) ->
            new WebSession(
                key,
                session.account(),
                session.device(),
                session.createdAt(),
                now.isAfter(session.lastUsedAt()) ? now : session.lastUsedAt(),
                session.expiresAt()));
  }

  @Override
  public void remove(WebSessionId id) {
    sessions.remove(id);
  }

  @Override
  public void removeAll(AccountId account) {
    sessions.values().removeIf(session -> session.account().equals(account));
  }
}
