package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.ListOrders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The viewer's orders, newest first. */
@Path(OrderPaths.LIST)
@HttpAuthenticationMechanism("session")
@Authenticated
class OrderListPage {

  private static final int PAGE_SIZE = 20;

  @CheckedTemplate(basePath = "order")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        List<OrderView> orders, boolean first, String newer, String older, Notice notice);
  }

  private final Viewer viewer;
  private final ListOrders listOrders;

  OrderListPage(Viewer viewer, ListOrders listOrders) {
    this.viewer = viewer;
    this.listOrders = listOrders;
  }

  @GET
  public Response show(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("before") @DefaultValue("") String before,
      @QueryParam("done") @DefaultValue("") String done) {
    var position = PageAddress.parse(after, before);
    ListOrders.Page page =
        listOrders.list(ListOrders.Query.newestFirst(viewer.id(), PAGE_SIZE, position));
    return Html.page(
        Templates.list(
            page.orders().stream().map(OrderView::of).toList(),
            position.isEmpty(),
            page.previous().map(PageAddress::of).orElse(""),
            page.next().map(PageAddress::of).orElse(""),
            Notice.parse(done)));
  }
}
