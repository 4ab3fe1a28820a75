package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.CountOrders;
import dev.ordergate.application.order.FindDeletedOrder;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** The viewer's orders. */
@Path(OrderPaths.LIST)
@HttpAuthenticationMechanism("session")
@Authenticated
class OrderListPage {

  private static final int PAGE_SIZE = 20;

  @CheckedTemplate(basePath = "order")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        ListView list, FieldErrors errors, Notice notice, String undo);
  }

  private final Viewer viewer;
  private final ListOrders listOrders;
  private final CountOrders countOrders;
  private final FindDeletedOrder findDeletedOrder;

  OrderListPage(
      Viewer viewer,
      ListOrders listOrders,
      CountOrders countOrders,
      FindDeletedOrder findDeletedOrder) {
    this.viewer = viewer;
    this.listOrders = listOrders;
    this.countOrders = countOrders;
    this.findDeletedOrder = findDeletedOrder;
  }

  @GET
  public Response show(
      @BeanParam ListParameters parameters,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("before") @DefaultValue("") String before,
      @QueryParam("done") @DefaultValue("") String done,
      @QueryParam("order") @DefaultValue("") String order) {
    ListForm form = parameters.form();
    FieldErrors errors = form.errors();
    ListOrders.Page page =
        ShownPage.of(
            listOrders,
            new ListOrders.Query(
                Optional.of(viewer.id()),
                form.filter(),
                form.ordering(),
                PAGE_SIZE,
                PageAddress.parse(form.ordering().key(), after, before)));
    Map<OrderStatus, Long> counts = countOrders.count(viewer.id(), form.everyStatus());
    Notice notice = notice(done, order);
    String undo = notice == Notice.DELETED ? order : "";
    return Html.page(
        errors.isEmpty() ? Response.Status.OK.getStatusCode() : Html.UNPROCESSABLE,
        Templates.list(
            ListView.of(form, counts, hasAny(form, counts), page), errors, notice, undo));
  }

  /** Whoever goes back after an undo reads nothing of a deletion. */
  private Notice notice(String done, String order) {
    Notice notice = Notice.parse(done);
    return notice != Notice.DELETED || isInTrash(order) ? notice : Notice.NONE;
  }

  private boolean isInTrash(String number) {
    return OrderId.parse(number)
        .flatMap(id -> findDeletedOrder.findDeleted(viewer.id(), id))
        .isPresent();
  }

  /** Somebody who has orders, but none that pass the filters, needs other words. */
  private boolean hasAny(ListForm form, Map<OrderStatus, Long> counts) {
    return form.narrowed() || ListTab.ALL.of(counts) > 0;
  }
}
