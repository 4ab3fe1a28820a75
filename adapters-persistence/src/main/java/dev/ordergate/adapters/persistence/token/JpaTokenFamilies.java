package dev.ordergate.adapters.persistence.token;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenHash;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link TokenFamilies} in PostgreSQL; only locked families are ever managed. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaTokenFamilies implements TokenFamilies, PanacheRepositoryBase<TokenFamilyEntity, UUID> {

  private static final String LIVE =
      """
      from TokenFamilyEntity
      where accountId = :account and revokedAt is null
        and expiresAt > :now and headMintedAt > :idleSince
      order by createdAt desc
      """;

  /** By id, as everybody locks them. */
  private static final String MOVE =
      """
      update token_family set web_session_id = ?1
      where id in (
        select id from token_family where web_session_id = ?2 and revoked_at is null
        order by id for update)
      """;

  private final AgroalDataSource database;
  private final StatelessSession reader;
  private final CutOffs cutOffs;

  JpaTokenFamilies(AgroalDataSource database, StatelessSession reader, CutOffs cutOffs) {
    this.database = database;
    this.reader = reader;
    this.cutOffs = cutOffs;
  }

  @Override
  public void add(TokenFamily family, RefreshToken first) {
    persistAndFlush(TokenFamilyEntity.from(family));
    reader.insert(RefreshTokenEntity.from(first));
  }

  @Override
  public Optional<Presented> find(TokenHash hash) {
    return PresentedToken.statement(hash).first(database, row -> PresentedToken.read(hash, row));
  }

  @Override
  public Optional<TokenFamily> find(FamilyId id) {
    return Optional.ofNullable(reader.get(TokenFamilyEntity.class, id.value()))
        .map(TokenFamilyEntity::toDomain);
  }

  @Override
  public Optional<TokenFamily> findForChange(FamilyId id) {
    return locked(id).map(TokenFamilyEntity::toDomain);
  }

  @Override
  public List<TokenFamily> newest(AccountId account, Instant now, Instant idleSince, int limit) {
    return reader
        .createSelectionQuery(LIVE, TokenFamilyEntity.class)
        .setParameter("account", account.value())
        .setParameter("now", now)
        .setParameter("idleSince", idleSince)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(TokenFamilyEntity::toDomain)
        .toList();
  }

  @Override
  public boolean rotate(TokenFamily family, RefreshToken successor) {
    return RotationStatement.of(family, successor)
        .first(database, row -> row.getInt(1))
        .isPresent();
  }

  @Override
  public void revoke(FamilyId family, RevocationCause cause, Instant now) {
    locked(family).ifPresent(row -> end(row, cause, now));
    flush();
  }

  @Override
  public void revokeAll(WebSessionId webSession, RevocationCause cause, Instant now) {
    revokeOldest(webSession, 0, cause, now);
  }

  @Override
  public void moveAll(WebSessionId from, WebSessionId to) {
    reader
        .createNativeMutationQuery(MOVE)
        .setParameter(1, to.value())
        .setParameter(2, from.value())
        .executeUpdate();
  }

  @Override
  public void revokeAllOf(
      AccountId account, Optional<FamilyId> kept, RevocationCause cause, Instant now) {
    // By id, so that two who revoke them all wait for each other in one direction.
    find("accountId = ?1 and revokedAt is null order by id", account.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .filter(row -> !kept.equals(Optional.of(row.id())))
        .forEach(row -> end(row, cause, now));
    flush();
  }

  @Override
  public void revokeOldest(WebSessionId webSession, int kept, RevocationCause cause, Instant now) {
    // By id here, too.
    find("webSessionId = ?1 and revokedAt is null order by id", webSession.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .sorted(TokenFamilyEntity.NEWEST_FIRST)
        .skip(kept)
        .forEach(row -> end(row, cause, now));
    flush();
  }

  /** The one way a family ends: its access tokens are cut off in the same transaction. */
  private void end(TokenFamilyEntity row, RevocationCause cause, Instant now) {
    if (row.revoke(cause, now)) {
      cutOffs.cutOff(row.id());
    }
  }

  private Optional<TokenFamilyEntity> locked(FamilyId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }
}
