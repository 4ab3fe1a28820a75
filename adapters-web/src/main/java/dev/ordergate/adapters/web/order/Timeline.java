package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.Room;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.order.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of a history, as many as fit a page, the newest first.
 *
 * @param earlier how many there are before these
 */
public record Timeline(List<HistoryView> entries, int earlier) {

  private static final int MOST = 20;

  /** How many entries the history of {@code order} has: the creation, and one for each change. */
  static int length(Order order) {
    return order.version() + 1;
  }

  /** The last of the first {@code end} entries. */
  static Timeline read(ShowHistory showHistory, Order order, int end, Room room) {
    int begin = Math.max(0, end - MOST);
    List<ShowHistory.Entry> history =
        showHistory
            .show(new ShowHistory.Query(order.owner(), order.id(), begin, end - begin))
            .orElse(List.of());
    List<HistoryView> shown = new ArrayList<>();
    Room left = room;
    for (ShowHistory.Entry entry : history.reversed()) {
      HistoryView view = HistoryView.of(entry);
      left = view.in(left);
      if (!left.isEnough()) {
        break;
      }
      shown.add(view);
    }
    return new Timeline(List.copyOf(shown), end - shown.size());
  }
}
