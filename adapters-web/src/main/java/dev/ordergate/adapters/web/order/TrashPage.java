package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.order.Order;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The orders the viewer has deleted, the last first. */
@Path(OrderPaths.TRASH)
@HttpAuthenticationMechanism("session")
@Authenticated
class TrashPage {

  private static final int PAGE_SIZE = 20;
  // An order in the trash changes no more, so this is when it was deleted.
  private static final Ordering LAST_DELETED = new Ordering(Ordering.Key.UPDATED_AT, true);
  private static final OrderFilter DELETED = OrderFilter.NONE.inTrash(true);

  /**
   * An order in the trash.
   *
   * @param erasedAt when it will be gone for good
   */
  record Entry(OrderView order, Instant deletedAt, Instant erasedAt) {

    static Entry of(Order order) {
      Instant deletedAt = order.deletedAt().orElseThrow();
      return new Entry(OrderView.of(order), deletedAt, deletedAt.plus(Order.KEPT_IN_TRASH));
    }
  }

  @CheckedTemplate(basePath = "order")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance trash(List<Entry> entries, String newer, String older);
  }

  private final Viewer viewer;
  private final ListOrders listOrders;

  TrashPage(Viewer viewer, ListOrders listOrders) {
    this.viewer = viewer;
    this.listOrders = listOrders;
  }

  @GET
  public Response show(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("before") @DefaultValue("") String before) {
    ListOrders.Page page =
        ShownPage.of(
            listOrders,
            new ListOrders.Query(
                Optional.of(viewer.id()),
                DELETED,
                LAST_DELETED,
                PAGE_SIZE,
                PageAddress.parse(LAST_DELETED.key(), after, before)));
    return Html.page(
        Templates.trash(
            page.orders().stream().map(Entry::of).toList(),
            page.previous().map(place -> PageAddress.of(OrderPaths.TRASH, place)).orElse(""),
            page.next().map(place -> PageAddress.of(OrderPaths.TRASH, place)).orElse("")));
  }
}
