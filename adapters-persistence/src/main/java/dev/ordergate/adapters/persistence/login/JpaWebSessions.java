package dev.ordergate.adapters.persistence.login;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.login.spi.WebSessions;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSession;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.TokenHash;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link WebSessions} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaWebSessions implements WebSessions, PanacheRepositoryBase<WebSessionEntity, UUID> {

  private static final String LIVE =
      """
      from WebSessionEntity
      where accountId = :account and expiresAt > :now and lastUsedAt > :idleSince
      order by createdAt desc
      """;

  private final StatelessSession reader;

  JpaWebSessions(StatelessSession reader) {
    this.reader = reader;
  }

  @Override
  public void add(WebSession session, TokenHash secret) {
    persistAndFlush(WebSessionEntity.from(session, secret));
  }

  @Override
  public Optional<WebSession> find(TokenHash secret) {
    return reader
        .createSelectionQuery("from WebSessionEntity where secretHash = ?1", WebSessionEntity.class)
        .setParameter(1, secret.bytes())
        .uniqueResultOptional()
        .map(WebSessionEntity::toDomain);
  }

  @Override
  public Optional<WebSession> find(WebSessionId id) {
    return Optional.ofNullable(reader.get(WebSessionEntity.class, id.value()))
        .map(WebSessionEntity::toDomain);
  }

  @Override
  public Optional<WebSession> findForChange(WebSessionId id) {
    return find("id", id.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<WebSessionEntity>singleResultOptional()
        .map(WebSessionEntity::toDomain);
  }

  @Override
  public List<WebSession> newest(AccountId account, Instant now, Instant idleSince, int limit) {
    return reader
        .createSelectionQuery(LIVE, WebSessionEntity.class)
        .setParameter("account", account.value())
        .setParameter("now", now)
        .setParameter("idleSince", idleSince)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(WebSessionEntity::toDomain)
        .toList();
  }

  @Override
  public List<WebSession> findAllForChange(AccountId account) {
    return locked(account).stream().map(WebSessionEntity::toDomain).toList();
  }

  @Override
  public void touch(WebSessionId id, Instant now) {
    update("lastUsedAt = ?1 where id = ?2 and lastUsedAt < ?1", now, id.value());
  }

  @Override
  public void remove(WebSessionId id) {
    delete("id", id.value());
  }

  @Override
  public void removeAll(AccountId account) {
    locked(account).forEach(this::delete);
    flush();
  }

  // By id, so that two who end them all wait for each other in one direction.
  private List<WebSessionEntity> locked(AccountId account) {
    return find("accountId = ?1 order by id", account.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
