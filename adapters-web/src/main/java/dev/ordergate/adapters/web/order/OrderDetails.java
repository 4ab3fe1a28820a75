package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.adapters.web.page.Room;
import dev.ordergate.application.order.FindDeletedOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Renders the page of one order, which also answers the forms on it. */
@RequestScoped
class OrderDetails {

  @CheckedTemplate(basePath = "order")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance detail(
        OrderView order,
        List<Move> moves,
        Timeline timeline,
        int entries,
        String reason,
        FieldErrors errors,
        Notice notice);

    static native TemplateInstance gone(OrderView order, String reason);

    static native TemplateInstance absent(String reason);
  }

  private final Viewer viewer;
  private final ShowHistory showHistory;
  private final FindDeletedOrder findDeletedOrder;

  OrderDetails(Viewer viewer, ShowHistory showHistory, FindDeletedOrder findDeletedOrder) {
    this.viewer = viewer;
    this.showHistory = showHistory;
    this.findDeletedOrder = findDeletedOrder;
  }

  /** The page. */
  Response show(Order order, Notice notice) {
    return Html.page(page(order, "", FieldErrors.NONE, notice));
  }

  /** The page with the reason somebody typed and what is wrong. */
  Response refused(int status, Order order, String reason, FieldErrors errors) {
    return Html.form(status, page(order, reason, errors, Notice.NONE));
  }

  /** The page after a form that was made for an earlier version; nothing was done. */
  Response changedMeanwhile(Order current, String reason) {
    String message =
        "The order was changed after you had opened it, perhaps in another tab, on another device"
            + " or by a program of yours, so nothing was done."
            + " Look at it as it is now, then choose again.";
    return refused(
        Response.Status.CONFLICT.getStatusCode(),
        current,
        reason,
        FieldErrors.NONE.and("history-title", message));
  }

  /**
   * What comes instead of the page after a form for an order that is in the trash by now, or was
   * never this account's; the reason is not lost.
   */
  Response gone(OrderId id, String reason) {
    Optional<Order> deleted = findDeletedOrder.findDeleted(viewer.id(), id);
    if (deleted.isEmpty() && reason.isEmpty()) {
      throw new NotFoundException();
    }
    return Html.form(
        Response.Status.NOT_FOUND.getStatusCode(),
        deleted
            .map(order -> Templates.gone(OrderView.of(order), reason))
            .orElseGet(() -> Templates.absent(reason)));
  }

  private TemplateInstance page(Order order, String reason, FieldErrors errors, Notice notice) {
    OrderView view = OrderView.of(order);
    int entries = Timeline.length(order);
    Room room = Room.OF_AN_ORDER.after(view.description()).after(reason);
    return Templates.detail(
        view,
        Move.from(order.status()),
        Timeline.read(showHistory, order, entries, room),
        entries,
        reason,
        errors,
        notice);
  }
}
