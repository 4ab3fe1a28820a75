package dev.ordergate.application.audit.spi;

import dev.ordergate.application.audit.AuditFilter;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@link AuditTrail} of a test. */
public final class InMemoryAuditTrail implements AuditTrail, AuditArchive {

  /** An event and when it happened. */
  public record Written(AuditEvent event, Instant at) {}

  private final List<Written> written = new ArrayList<>();

  @Override
  public void record(AuditEvent event, Instant at) {
    written.add(new Written(event, at));
  }

  @Override
  public List<RecordedEvent> page(AccountId account, Optional<Long> after, int limit) {
    return recorded()
        .filter(recorded -> recorded.id() > after.orElse(0L))
        .filter(recorded ->
            recorded.event().account().equals(Optional.of(account))
                || recorded.event().actor().equals(Optional.of(account)))
        .limit(limit)
        .toList();
  }

  @Override
  public List<RecordedEvent> newest(AuditFilter filter, Optional<Long> before, int limit) {
    return recorded()
        .filter(recorded -> recorded.id() < before.orElse(Long.MAX_VALUE))
        .filter(recorded -> passes(recorded.event(), filter))
        .sorted(Comparator.comparingLong(RecordedEvent::id).reversed())
        .limit(limit)
        .toList();
  }

  private static boolean passes(AuditEvent event, AuditFilter filter) {
    return (filter.account().isEmpty() || filter.account().equals(event.account()))
        && filter.kind().stream().allMatch(kind -> kind == event.kind());
  }

  private Stream<RecordedEvent> recorded() {
    return IntStream.range(0, written.size())
        .mapToObj(i -> new RecordedEvent(i + 1, written.get(i).event(), written.get(i).at()));
  }

  /** Every event, oldest first. */
  public List<AuditEvent> events() {
    return written.stream().map(Written::event).toList();
  }

  /** Every event with its time, oldest first. */
  public List<Written> written() {
    return List.copyOf(written);
  }
}
