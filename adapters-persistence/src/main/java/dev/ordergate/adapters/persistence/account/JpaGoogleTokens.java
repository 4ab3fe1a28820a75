package dev.ordergate.adapters.persistence.account;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.application.secret.spi.Randomness;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.GoogleAccess;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/** {@link GoogleTokens} in PostgreSQL, sealed. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaGoogleTokens implements GoogleTokens, PanacheRepositoryBase<GoogleTokenEntity, Long> {

  private static final Logger LOG = Logger.getLogger(JpaGoogleTokens.class);

  private final StatelessSession reader;
  private final TokenSeal seal;

  JpaGoogleTokens(StatelessSession reader, KeyRing keyRing, Randomness randomness) {
    this.reader = reader;
    this.seal = new TokenSeal(keyRing, randomness);
  }

  @Override
  public void store(AccountId account, Grant grant, Instant now) {
    store(account, locked(account).orElseGet(() -> GoogleTokenEntity.of(account)), grant, now);
  }

  @Override
  public Optional<Grant> find(AccountId account) {
    return Optional.ofNullable(reader.get(GoogleTokenEntity.class, account.value()))
        .flatMap(entity -> opened(account, entity));
  }

  @Override
  public void refreshed(AccountId account, String used, Grant grant, Instant now) {
    lockedWith(account, Optional.of(used)).ifPresent(entity -> store(account, entity, grant, now));
  }

  @Override
  public void requireReconsent(AccountId account, Optional<String> refused, Instant now) {
    lockedWith(account, refused)
        .filter(entity -> entity.toDomain().isInDoubt(now))
        .ifPresent(entity -> entity.requireReconsent(now));
    flush();
  }

  @Override
  public boolean remove(AccountId account) {
    return delete("accountId", account.value()) > 0;
  }

  private Optional<GoogleTokenEntity> locked(AccountId account) {
    return findByIdOptional(account.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** The row, where that refresh token is the one stored in it. */
  private Optional<GoogleTokenEntity> lockedWith(AccountId account, Optional<String> refreshToken) {
    return locked(account)
        .filter(
            entity -> opened(account, entity).flatMap(Grant::refreshToken).equals(refreshToken));
  }

  private Optional<Grant> opened(AccountId account, GoogleTokenEntity entity) {
    try {
      GoogleAccess access = entity.toDomain();
      return Optional.of(
          new Grant(
              seal.open(account, TokenSeal.Kind.ACCESS, entity.accessToken()),
              entity
                  .refreshToken()
                  .map(sealed -> seal.open(account, TokenSeal.Kind.REFRESH, sealed)),
              access.scopes(),
              access.expiresAt()));
    } catch (IllegalStateException sealed) {
      LOG.warnf("Google's tokens of account %d: %s", account.value(), sealed.getMessage());
      return Optional.empty();
    }
  }

  private void store(AccountId account, GoogleTokenEntity entity, Grant grant, Instant now) {
    entity.become(
        grant,
        seal.seal(account, TokenSeal.Kind.ACCESS, grant.accessToken()),
        grant.refreshToken().map(token -> seal.seal(account, TokenSeal.Kind.REFRESH, token)),
        now);
    persistAndFlush(entity);
  }

  @Override
  public Optional<GoogleAccess> access(AccountId account) {
    return Optional.ofNullable(reader.get(GoogleTokenEntity.class, account.value()))
        .map(GoogleTokenEntity::toDomain);
  }
}
