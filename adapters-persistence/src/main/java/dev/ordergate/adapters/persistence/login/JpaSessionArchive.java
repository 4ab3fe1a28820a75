package dev.ordergate.adapters.persistence.login;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.account.HeldSession;
import dev.ordergate.application.account.HeldSession.Revocation;
import dev.ordergate.application.login.spi.SessionArchive;
import dev.ordergate.application.token.MintTokenPair;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.login.SessionKind;
import dev.ordergate.domain.token.RevocationCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** {@link SessionArchive} in PostgreSQL: both kinds of sessions in one order. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaSessionArchive implements SessionArchive {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String PAGE =
      """
      select id, 'WEB' as kind, cast(:webClient as text) as client, user_agent, address,
        created_at as auth_time, created_at, last_used_at, expires_at,
        cast(null as timestamptz) as revoked_at, cast(null as text) as revocation_cause
      from web_session where account_id = :account and id > :after
      union all
      select id, 'DEVICE', client_id, user_agent, address,
        auth_time, created_at, last_used_at, expires_at,
        revoked_at, revocation_cause
      from token_family where account_id = :account and id > :after
      order by id limit :limit
      """;

  private final StatelessSession reader;

  JpaSessionArchive(StatelessSession reader) {
    this.reader = reader;
  }

  @Override
  public List<HeldSession> page(AccountId account, Optional<UUID> after, int limit) {
    return reader
        .createNativeQuery(PAGE, Tuple.class)
        .addScalar("id", UUID.class)
        .addScalar("kind", String.class)
        .addScalar("client", String.class)
        .addScalar("user_agent", String.class)
        .addScalar("address", String.class)
        .addScalar("auth_time", Instant.class)
        .addScalar("created_at", Instant.class)
        .addScalar("last_used_at", Instant.class)
        .addScalar("expires_at", Instant.class)
        .addScalar("revoked_at", Instant.class)
        .addScalar("revocation_cause", String.class)
        .setParameter("account", account.value())
        .setParameter("webClient", MintTokenPair.WEB_CLIENT)
        .setParameter("after", after.orElse(BEFORE_ALL))
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(JpaSessionArchive::session)
        .toList();
  }

  private static HeldSession session(Tuple row) {
    return new HeldSession(
        row.get("id", UUID.class),
        SessionKind.valueOf(row.get("kind", String.class)),
        row.get("client", String.class),
        new Device(row.get("user_agent", String.class), row.get("address", String.class)),
        row.get("auth_time", Instant.class),
        row.get("created_at", Instant.class),
        row.get("last_used_at", Instant.class),
        row.get("expires_at", Instant.class),
        revocation(row));
  }

  private static Optional<Revocation> revocation(Tuple row) {
    @Nullable Instant at = row.get("revoked_at", Instant.class);
    return Optional.ofNullable(at)
        .map(time ->
            new Revocation(
                time, RevocationCause.valueOf(row.get("revocation_cause", String.class))));
  }
}
