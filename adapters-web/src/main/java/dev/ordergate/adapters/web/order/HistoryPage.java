package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Room;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.text.IdNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The whole history of an order, a page at a time. */
@Path(OrderPaths.LIST + OrderPaths.ID + "/history")
@HttpAuthenticationMechanism("session")
@Authenticated
class HistoryPage {

  @CheckedTemplate(basePath = "order")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance history(
        OrderView order, Timeline timeline, String newest, String older);
  }

  private final Viewer viewer;
  private final FindOrder findOrder;
  private final ShowHistory showHistory;

  HistoryPage(Viewer viewer, FindOrder findOrder, ShowHistory showHistory) {
    this.viewer = viewer;
    this.findOrder = findOrder;
    this.showHistory = showHistory;
  }

  /**
   * Shows a page of it.
   *
   * @param first how many of the first entries the page ends with; empty for all
   */
  @GET
  public Response show(
      @PathParam("id") long number, @QueryParam("first") @DefaultValue("") String first) {
    OrderId id = new OrderId(number);
    Order order = findOrder.find(viewer.id(), id).orElseThrow(NotFoundException::new);
    int all = Timeline.length(order);
    int end = first.isEmpty() ? all : (int) Math.min(parse(first), all);
    Timeline timeline = Timeline.read(showHistory, order, end, Room.OF_AN_ORDER);
    return Html.page(
        Templates.history(
            OrderView.of(order),
            timeline,
            end < all ? OrderPaths.history(id) : "",
            timeline.earlier() > 0 ? OrderPaths.history(id) + "?first=" + timeline.earlier() : ""));
  }

  private static long parse(String first) {
    return IdNumber.parse(first).orElseThrow(BadRequestException::new);
  }
}
