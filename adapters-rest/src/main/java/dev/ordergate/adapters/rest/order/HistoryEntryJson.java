package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.Reason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of a history in JSON. */
@Schema(name = "HistoryEntry")
@JsonPropertyOrder({"seq", "type", "actor", "at", "changes", "reason", "source"})
@RegisterForReflection
record HistoryEntryJson(
    @Schema(examples = "2", description = "1 for the creation, and one more for each change.")
        int seq,
    @Schema(
            examples = "status",
            enumeration = {"create", "revise", "status", "delete", "restore"})
        String type,
    Actor actor,
    @Schema(examples = "2023-10-15T12:30:45Z") Instant at,
    @Schema(description = "The fields that changed.") Map<String, Change> changes,
    @Schema(examples = "Kick-off was today", maxLength = Reason.MAX_LENGTH) String reason,
    @Schema(
            examples = "api",
            enumeration = {"api", "web"})
        String source) {

  /** Who did it. */
  @Schema(name = "HistoryActor")
  @RegisterForReflection
  record Actor(
      @Schema(examples = "7") long id,
      @Schema(
              nullable = true,
              examples = "Ada Lovelace",
              description = "null once the account is erased.")
          @Nullable String name) {}

  /** What became of a field. */
  @Schema(name = "HistoryChange")
  @RegisterForReflection
  record Change(
      @Schema(
              nullable = true,
              examples = "PENDING",
              description = "null where the order was created.")
          @Nullable String from,
      @Schema(examples = "IN_PROGRESS") String to) {}

  static HistoryEntryJson of(ShowHistory.Entry entry) {
    OrderEvent event = entry.event();
    Map<String, Change> changes = new LinkedHashMap<>();
    event.changes().forEach((field, change) -> changes.put(field.word(), change(change)));
    return new HistoryEntryJson(
        event.seq(),
        event.type().word(),
        new Actor(event.actor().value(), entry.actorName().map(DisplayName::value).orElse(null)),
        event.at(),
        changes,
        event.reason().value(),
        event.source().word());
  }

  private static Change change(FieldChange change) {
    return new Change(change.from().orElse(null), change.to());
  }
}
