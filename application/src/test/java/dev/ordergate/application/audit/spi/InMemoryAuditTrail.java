package dev.ordergate.application.audit.spi;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    return IntStream.range(0, written.size())
        .filter(i -> i + 1 > after.orElse(0L))
        .filter(i -> written.get(i).event().account().equals(Optional.of(account)))
        .limit(limit)
        .mapToObj(i -> new RecordedEvent(i + 1, written.get(i).event(), written.get(i).at()))
        .toList();
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
