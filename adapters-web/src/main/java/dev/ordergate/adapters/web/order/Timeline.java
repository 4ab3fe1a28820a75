package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.Room;
import dev.ordergate.application.order.ShowHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * The last entries of a history, as many as fit a page, the newest first.
 *
 * @param earlier how many there are before these
 */
public record Timeline(List<HistoryView> entries, int earlier) {

  private static final int MOST = 20;

  static Timeline of(List<ShowHistory.Entry> history, Room room) {
    List<HistoryView> shown = new ArrayList<>();
    Room left = room;
    for (ShowHistory.Entry entry : history.reversed()) {
      HistoryView view = HistoryView.of(entry);
      left = view.in(left);
      if (shown.size() == MOST || !left.isEnough()) {
        break;
      }
      shown.add(view);
    }
    return new Timeline(List.copyOf(shown), history.size() - shown.size());
  }

  /** How many entries there are, with those that are not shown. */
  public int all() {
    return entries.size() + earlier;
  }
}
