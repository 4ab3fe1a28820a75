package dev.ordergate.adapters.persistence.audit;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.audit.AuditFilter;
import dev.ordergate.application.audit.spi.AuditArchive;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.RecordedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** {@link AuditArchive} in PostgreSQL. */
@ApplicationScoped
@TranslatesSqlFailures
class JpaAuditArchive implements AuditArchive {

  private final StatelessSession reader;

  JpaAuditArchive(StatelessSession reader) {
    this.reader = reader;
  }

  @Override
  public List<RecordedEvent> page(AccountId account, Optional<Long> after, int limit) {
    // Each by its own index; together they would be found by none.
    return Stream.of("accountId = :account", "actorId = :account and actorId <> accountId")
        .flatMap(whose -> page(whose, account, after, limit))
        .sorted(Comparator.comparingLong(RecordedEvent::id))
        .limit(limit)
        .toList();
  }

  private Stream<RecordedEvent> page(
      String whose, AccountId account, Optional<Long> after, int limit) {
    return reader
        .createSelectionQuery(
            "from AuditEventEntity where %s and id > :after order by id".formatted(whose),
            AuditEventEntity.class)
        .setParameter("account", account.value())
        .setParameter("after", after.orElse(0L))
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(AuditEventEntity::toDomain);
  }

  @Override
  public List<RecordedEvent> newest(AuditFilter filter, Optional<Long> before, int limit) {
    SelectionQuery<AuditEventEntity> query =
        reader
            .createSelectionQuery(
                "from AuditEventEntity where id < :before"
                    + (filter.account().isPresent() ? " and accountId = :account" : "")
                    + (filter.kind().isPresent() ? " and kind = :kind" : "")
                    + " order by id desc",
                AuditEventEntity.class)
            .setParameter("before", before.orElse(Long.MAX_VALUE))
            .setMaxResults(limit);
    filter.account().ifPresent(account -> query.setParameter("account", account.value()));
    filter.kind().ifPresent(kind -> query.setParameter("kind", kind));
    return query.getResultList().stream().map(AuditEventEntity::toDomain).toList();
  }
}
