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

  /** How many are in memory at a time: of the longest 800 KB. */
  private static final int STEP = 10;

  /** How many entries the history of {@code order} has: the creation, and one for each change. */
  static int length(Order order) {
    return order.version() + 1;
  }

  /** The last of the first {@code end} entries. */
  static Timeline read(ShowHistory showHistory, Order order, int end, Room room) {
    List<HistoryView> shown = new ArrayList<>();
    Room left = room;
    for (int next = end; next > 0 && shown.size() < MOST; next -= STEP) {
      for (ShowHistory.Entry entry : before(showHistory, order, next).reversed()) {
        HistoryView view = HistoryView.of(entry);
        left = view.in(left);
        if (!left.isEnough()) {
          return new Timeline(List.copyOf(shown), end - shown.size());
        }
        shown.add(view);
      }
    }
    return new Timeline(List.copyOf(shown), end - shown.size());
  }

  private static List<ShowHistory.Entry> before(ShowHistory showHistory, Order order, int end) {
    int begin = Math.max(0, end - STEP);
    return showHistory
        .show(new ShowHistory.Query(order.owner(), order.id(), begin, end - begin))
        .orElse(List.of());
  }
}
