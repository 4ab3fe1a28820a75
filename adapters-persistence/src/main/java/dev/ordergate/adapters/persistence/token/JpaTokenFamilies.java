package dev.ordergate.adapters.persistence.token;

import dev.ordergate.application.token.spi.CutOffs;
import dev.ordergate.application.token.spi.TokenFamilies;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.WebSessionId;
import dev.ordergate.domain.token.FamilyId;
import dev.ordergate.domain.token.Head;
import dev.ordergate.domain.token.RefreshToken;
import dev.ordergate.domain.token.RevocationCause;
import dev.ordergate.domain.token.TokenFamily;
import dev.ordergate.domain.token.TokenHash;
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
class JpaTokenFamilies implements TokenFamilies, PanacheRepositoryBase<TokenFamilyEntity, UUID> {

  // Not in JPQL, which would lock the token, too, although it never changes.
  private static final String PRESENTED =
      """
      select {token.*}, {family.*}
      from refresh_token token join token_family family on family.id = token.family_id
      where token.hash = :hash
      for no key update of family
      """;

  // One round trip for both, while the family is locked.
  private static final String ROTATE =
      """
      with advanced as (
        update token_family
        set head_generation = :generation, head_minted_at = :mintedAt, head_sealed = :sealed,
          last_used_at = :mintedAt
        where id = :family and head_generation = :generation - 1
        returning id)
      insert into refresh_token (hash, family_id, generation, expires_at)
      select :hash, id, :generation, :expiresAt from advanced
      """;

  private final StatelessSession reader;
  private final CutOffs cutOffs;

  JpaTokenFamilies(StatelessSession reader, CutOffs cutOffs) {
    this.reader = reader;
    this.cutOffs = cutOffs;
  }

  @Override
  public void add(TokenFamily family, RefreshToken first) {
    persistAndFlush(TokenFamilyEntity.from(family));
    reader.insert(RefreshTokenEntity.from(first));
  }

  @Override
  public Optional<Presented> findForChange(TokenHash hash) {
    return reader
        .createNativeQuery(PRESENTED, Object[].class)
        .addEntity("token", RefreshTokenEntity.class)
        .addEntity("family", TokenFamilyEntity.class)
        .setParameter("hash", hash.bytes())
        .uniqueResultOptional()
        .map(JpaTokenFamilies::presented);
  }

  @Override
  public Optional<TokenFamily> findForChange(FamilyId id) {
    return locked(id).map(TokenFamilyEntity::toDomain);
  }

  @Override
  public List<TokenFamily> findAll(AccountId account, Instant now) {
    return reader
        .createSelectionQuery(
            "from TokenFamilyEntity where accountId = ?1 and revokedAt is null and expiresAt > ?2",
            TokenFamilyEntity.class)
        .setParameter(1, account.value())
        .setParameter(2, now)
        .getResultStream()
        .map(TokenFamilyEntity::toDomain)
        .toList();
  }

  @Override
  public void rotate(TokenFamily family, RefreshToken successor) {
    Head head = family.head();
    int rotated =
        reader
            .createNativeMutationQuery(ROTATE)
            .setParameter("family", family.id().value())
            .setParameter("generation", head.generation())
            .setParameter("mintedAt", head.mintedAt())
            .setParameter("sealed", TokenFamilyEntity.bytes(head))
            .setParameter("hash", successor.hash().bytes())
            .setParameter("expiresAt", successor.expiresAt())
            .executeUpdate();
    if (rotated != 1) {
      throw new IllegalStateException("%s changed since it was read".formatted(family.id()));
    }
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
  public void revokeAllOf(
      AccountId account, Optional<FamilyId> kept, RevocationCause cause, Instant now) {
    // By id, so that two who revoke them all wait for each other in one direction.
    find("accountId = ?1 and revokedAt is null order by id", account.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
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

  private static Presented presented(Object[] row) {
    return new Presented(
        ((RefreshTokenEntity) row[0]).toDomain(), ((TokenFamilyEntity) row[1]).toDomain());
  }

  private Optional<TokenFamilyEntity> locked(FamilyId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }
}
