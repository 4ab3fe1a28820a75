package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.Room;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.OrderEvent;
import dev.ordergate.domain.order.OrderField;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Source;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An entry of a history as the page shows it.
 *
 * @param what completes a sentence that begins with {@code actor}
 * @param titleBefore what the title was; empty where it did not change
 * @param descriptionBefore how the description began; empty where it did not change or was empty
 */
public record HistoryView(
    String actor,
    Instant at,
    String what,
    String titleBefore,
    String titleAfter,
    String descriptionBefore,
    String reason,
    boolean byProgram) {

  private static final Cut DESCRIPTION = new Cut(300);

  /** Bytes of an entry's tags, times and words on the page. */
  private static final int FRAME = 900;

  static HistoryView of(ShowHistory.Entry entry) {
    OrderEvent event = entry.event();
    Map<OrderField, FieldChange> changes = event.changes();
    return new HistoryView(
        entry.actorName().map(DisplayName::value).orElse("Somebody who left"),
        event.at(),
        what(event),
        before(changes, OrderField.TITLE),
        after(changes, OrderField.TITLE),
        DESCRIPTION.excerpt(before(changes, OrderField.DESCRIPTION)),
        event.reason().value(),
        event.source() == Source.API);
  }

  /** What it leaves of {@code room} on a page. */
  Room in(Room room) {
    return room.after(FRAME)
        .after(actor)
        .after(reason)
        .after(titleBefore)
        .after(titleAfter)
        .after(descriptionBefore);
  }

  private static String what(OrderEvent event) {
    return switch (event.type()) {
      case CREATE -> "created the order";
      case REVISE -> "changed the " + texts(event);
      case STATUS -> moved(event);
      case DELETE -> "moved it to the trash";
      case RESTORE -> "took it back from the trash";
    };
  }

  private static String moved(OrderEvent event) {
    FieldChange change = Optional.ofNullable(event.changes().get(OrderField.STATUS)).orElseThrow();
    OrderStatus from = OrderStatus.valueOf(change.from().orElseThrow());
    OrderStatus to = OrderStatus.valueOf(change.to());
    String texts = texts(event);
    return "moved it from “%s” to “%s”".formatted(Words.status(from), Words.status(to))
        + (texts.isEmpty() ? "" : " and changed the " + texts);
  }

  private static String texts(OrderEvent event) {
    return event.changes().keySet().stream()
        .filter(field -> field != OrderField.STATUS)
        .map(OrderField::word)
        .collect(Collectors.joining(" and the "));
  }

  private static String before(Map<OrderField, FieldChange> changes, OrderField field) {
    return Optional.ofNullable(changes.get(field)).flatMap(FieldChange::from).orElse("");
  }

  private static String after(Map<OrderField, FieldChange> changes, OrderField field) {
    return Optional.ofNullable(changes.get(field)).map(FieldChange::to).orElse("");
  }
}
