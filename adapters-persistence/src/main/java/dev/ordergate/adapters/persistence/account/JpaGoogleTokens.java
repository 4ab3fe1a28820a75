package dev.ordergate.adapters.persistence.account;

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

/** {@link GoogleTokens} in PostgreSQL, sealed. */
@ApplicationScoped
class JpaGoogleTokens implements GoogleTokens, PanacheRepositoryBase<GoogleTokenEntity, Long> {

  private final StatelessSession reader;
  private final TokenSeal seal;

  JpaGoogleTokens(StatelessSession reader, KeyRing keyRing, Randomness randomness) {
    this.reader = reader;
    this.seal = new TokenSeal(keyRing, randomness);
  }

  @Override
  public void store(AccountId account, Grant grant, Instant now) {
    GoogleTokenEntity entity =
        findByIdOptional(account.value(), LockModeType.PESSIMISTIC_WRITE)
            .orElseGet(() -> GoogleTokenEntity.of(account));
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
