package dev.ordergate.adapters.web.order;

import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.order.OrderStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A page of the list as it is shown.
 *
 * @param total how many orders the whole list has
 * @param clear where the list of this tab is without filters
 * @param newer address of the page before; empty at the start
 * @param older address of the page after; empty at the end
 */
public record ListView(
    ListForm form,
    List<Tab> tabs,
    List<Column> columns,
    List<ListSort> sorts,
    List<OrderView> orders,
    long total,
    boolean any,
    String clear,
    String export,
    String newer,
    String older) {

  /** A part of the list, and how many orders are in it. */
  public record Tab(String label, String path, long count, boolean current) {}

  /**
   * A heading to sort by.
   *
   * @param sorted {@code ascending}, {@code descending} or empty
   */
  public record Column(String label, String path, String sorted) {}

  static ListView of(ListForm form, Map<OrderStatus, Long> counts, boolean any, Page page) {
    String list = form.address(OrderPaths.LIST);
    return new ListView(
        form.cut(),
        Arrays.stream(ListTab.values()).map(tab -> tab(form, tab, counts)).toList(),
        List.of(
            column(form, "Title", Ordering.Key.TITLE),
            column(form, "Created", Ordering.Key.CREATED_AT),
            column(form, "Changed", Ordering.Key.UPDATED_AT)),
        List.of(ListSort.values()),
        page.orders().stream().map(OrderView::of).toList(),
        form.tab().of(counts),
        any,
        new ListForm(form.tab(), "", "", "", form.sort()).address(OrderPaths.LIST),
        form.address(OrderPaths.EXPORT),
        page.previous().map(place -> PageAddress.of(list, place)).orElse(""),
        page.next().map(place -> PageAddress.of(list, place)).orElse(""));
  }

  private static Tab tab(ListForm form, ListTab tab, Map<OrderStatus, Long> counts) {
    return new Tab(
        tab.label(), form.with(tab).address(OrderPaths.LIST), tab.of(counts), tab == form.tab());
  }

  private static Column column(ListForm form, String label, Ordering.Key key) {
    ListSort current = form.sort();
    String sorted = current.ordering().descending() ? "descending" : "ascending";
    return new Column(
        label,
        form.with(ListSort.next(current, key)).address(OrderPaths.LIST),
        current.isBy(key) ? sorted : "");
  }
}
