package dev.ordergate.domain.audit;

import java.time.Instant;

/**
 * An event as it is in the audit trail.
 *
 * @param id its place there; later ones have higher ids
 */
public record RecordedEvent(long id, AuditEvent event, Instant at) {}
