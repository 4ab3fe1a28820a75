package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.text.Checked;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;

/** The buttons that move an order on. */
@Path(OrderPaths.LIST + OrderPaths.ID + "/status")
@HttpAuthenticationMechanism("session")
@Authenticated
class OrderStatusForm {

  private final Viewer viewer;
  private final FindOrder findOrder;
  private final ReviseOrder reviseOrder;
  private final ShowHistory showHistory;
  private final OrderDetails details;

  OrderStatusForm(
      Viewer viewer,
      FindOrder findOrder,
      ReviseOrder reviseOrder,
      ShowHistory showHistory,
      OrderDetails details) {
    this.viewer = viewer;
    this.findOrder = findOrder;
    this.reviseOrder = reviseOrder;
    this.showHistory = showHistory;
    this.details = details;
  }

  /** The address of a refused form leads to the order. */
  @GET
  public Response order(@PathParam("id") long number) {
    return Html.seeOther(OrderPaths.of(new OrderId(number)));
  }

  @POST
  public Response move(
      @PathParam("id") long number,
      @FormParam("status") @DefaultValue("") String status,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("version") @DefaultValue("") String version) {
    OrderId id = new OrderId(number);
    int shown = ShownVersion.parse(version);
    Checked<Reason> checked = Reason.parse(reason.replace("\r\n", "\n"));
    return checked instanceof Checked.Valid<Reason>(Reason given)
        ? move(id, shown, OrderStatus.ofName(status).orElseThrow(BadRequestException::new), given)
        : refused(
            id,
            Cut.REASON.of(reason),
            Cut.REASON.note(
                FieldErrors.NONE.and("reason", "Reason", checked), "reason", "Reason", reason));
  }

  private Response move(OrderId id, int shown, OrderStatus status, Reason reason) {
    OrderChange change =
        new OrderChange(Optional.empty(), Optional.empty(), Optional.of(status), reason);
    Precondition precondition = Precondition.versions(Set.of(shown));
    Optional<Revision> revision =
        reviseOrder.revise(
            new ReviseOrder.Command(viewer.id(), id, precondition, change, Source.WEB));
    if (revision.isEmpty()) {
      return details.gone(id, reason.value());
    }
    return switch (revision.get()) {
      case Revision.Revised(Order order) -> moved(id);
      case Revision.Unchanged(Order order) -> Html.seeOther(OrderPaths.of(id));
      case Revision.ReasonRequired(var from, var to) ->
          refused(
              id, reason.value(), FieldErrors.NONE.and("reason", "Say why the order is reopened."));
      case Revision.IllegalTransition(var from, var to, var allowed) ->
          page(
              Response.Status.CONFLICT.getStatusCode(),
              id,
              reason.value(),
              FieldErrors.NONE.and("moves", movedMeanwhile(from, to)));
      // The second click of two: the browser shows its answer, not the first one's.
      case Revision.Stale(Order current)
          when current.status() == status
              && current.version() == shown + 1
              && (reason.isEmpty() || reason.equals(lastReason(current))) ->
          moved(id);
      case Revision.Stale(Order current) -> details.changedMeanwhile(current, reason.value());
      case Revision.Closed closed -> throw new IllegalStateException("no text was sent");
    };
  }

  private Reason lastReason(Order order) {
    return showHistory
        .show(new ShowHistory.Query(order.owner(), order.id(), order.version(), 1))
        .flatMap(entries -> entries.stream().findFirst())
        .map(entry -> entry.event().reason())
        .orElse(Reason.NONE);
  }

  private static Response moved(OrderId id) {
    return Html.seeOther(Notice.MOVED.at(OrderPaths.of(id)));
  }

  private static String movedMeanwhile(OrderStatus from, OrderStatus to) {
    return "The order is now “%s”; it cannot become “%s” from there."
        .formatted(Words.status(from), Words.status(to));
  }

  private Response refused(OrderId id, String reason, FieldErrors errors) {
    return page(Html.UNPROCESSABLE, id, reason, errors);
  }

  private Response page(int status, OrderId id, String reason, FieldErrors errors) {
    return findOrder
        .find(viewer.id(), id)
        .map(order -> details.refused(status, order, reason, errors))
        .orElseGet(() -> details.gone(id, reason));
  }
}
