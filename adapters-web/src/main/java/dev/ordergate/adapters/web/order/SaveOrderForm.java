package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.adapters.web.order.OrderForm.Content;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.Html;
import dev.ordergate.adapters.web.page.Notice;
import dev.ordergate.application.order.FindDeletedOrder;
import dev.ordergate.application.order.FindOrder;
import dev.ordergate.application.order.ReviseOrder;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Precondition;
import dev.ordergate.domain.order.Revision;
import dev.ordergate.domain.order.Source;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Changes title and description of an order. Not under the address of the page with the form:
 * browsers would drop that page from their cache, and whoever goes back would have what they typed
 * once on a form for the version that was made since.
 */
@Path(OrderPaths.LIST + OrderPaths.ID + "/save")
@HttpAuthenticationMechanism("session")
@Authenticated
class SaveOrderForm {

  private static final int OK = Response.Status.OK.getStatusCode();
  private static final int MOST_ENTRIES = 10;
  private static final int NOT_FOUND = Response.Status.NOT_FOUND.getStatusCode();
  private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

  private final Viewer viewer;
  private final FindOrder findOrder;
  private final FindDeletedOrder findDeletedOrder;
  private final ReviseOrder reviseOrder;
  private final ShowHistory showHistory;
  private final NewOrderForms newOrderForms;

  SaveOrderForm(
      Viewer viewer,
      FindOrder findOrder,
      FindDeletedOrder findDeletedOrder,
      ReviseOrder reviseOrder,
      ShowHistory showHistory,
      NewOrderForms newOrderForms) {
    this.viewer = viewer;
    this.findOrder = findOrder;
    this.findDeletedOrder = findDeletedOrder;
    this.reviseOrder = reviseOrder;
    this.showHistory = showHistory;
    this.newOrderForms = newOrderForms;
  }

  /** The address of a refused form leads to one for the order as it is now. */
  @GET
  public Response form(@PathParam("id") long number) {
    return Html.seeOther(OrderPaths.edit(new OrderId(number)));
  }

  @POST
  public Response save(
      @PathParam("id") long number,
      @FormParam("version") @DefaultValue("") String version,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("description") @DefaultValue("") String description,
      @FormParam("title_from") @DefaultValue("") String titleFrom,
      @FormParam("description_from") @DefaultValue("") String descriptionFrom,
      @FormParam("then") @DefaultValue("") String then) {
    OrderId id = new OrderId(number);
    int shown = ShownVersion.parse(version);
    Merge merge = new Merge(OrderForm.submitted(title, description), titleFrom, descriptionFrom);
    Optional<Order> found = find(id);
    if (found.isEmpty()) {
      return gone(id, merge.mine());
    }
    OrderForm form = merge.with(OrderForm.of(found.get()));
    if (then.equals("edit")) {
      return EditOrderPage.page(OK, found.get(), shown, form, form.errors());
    }
    return form.content()
        .map(content -> save(found.get(), shown, form, content))
        .orElseGet(
            () -> EditOrderPage.page(Html.UNPROCESSABLE, found.get(), shown, form, form.errors()));
  }

  private Response save(Order found, int shown, OrderForm form, Content content) {
    OrderId id = found.id();
    OrderChange change = OrderForm.change(found, content);
    Precondition precondition = Precondition.versions(Set.of(shown));
    Optional<Revision> revision =
        reviseOrder.revise(
            new ReviseOrder.Command(viewer.id(), id, precondition, change, Source.WEB));
    if (revision.isEmpty()) {
      return gone(id, form);
    }
    return switch (revision.get()) {
      case Revision.Revised(Order order) -> Html.seeOther(Notice.SAVED.at(OrderPaths.of(id)));
      case Revision.Unchanged(Order order) -> Html.seeOther(OrderPaths.of(id));
      case Revision.Stale(Order current) -> stale(current, shown, form, content);
      case Revision.Closed closed -> closed(find(id).orElseThrow(NotFoundException::new), form);
      case Revision.IllegalTransition move -> throw unasked(move);
      case Revision.ReasonRequired move -> throw unasked(move);
    };
  }

  private Response stale(Order current, int shown, OrderForm form, Content content) {
    if (current.status().isClosed()) {
      return closed(current, form);
    }
    List<ShowHistory.Entry> since = since(current, shown);
    boolean isComplete = since.size() == current.version() - shown;
    if (isComplete && since.stream().noneMatch(Conflict::isOfText)) {
      return save(current, current.version(), form, content);
    }
    Conflict conflict = Conflict.of(OrderForm.of(content), current, since);
    // What was done meanwhile is the same: there is nothing to choose.
    return conflict.fields().isEmpty()
        ? Html.seeOther(OrderPaths.of(current.id()))
        : Html.form(CONFLICT, OrderFormTemplates.conflict(OrderView.of(current), conflict));
  }

  /** What happened since that version, or how it began where that was much. */
  private List<ShowHistory.Entry> since(Order order, int version) {
    return showHistory
        .show(new ShowHistory.Query(viewer.id(), order.id(), version + 1, MOST_ENTRIES))
        .orElse(List.of());
  }

  private static Response closed(Order order, OrderForm form) {
    FieldErrors errors =
        FieldErrors.NONE.and(
            "title",
            "The order is %s meanwhile, so its text is locked. Reopen it to save this."
                .formatted(Words.status(order.status()).toLowerCase(Locale.ROOT)));
    return EditOrderPage.page(CONFLICT, order, order.version(), form, errors);
  }

  private Response gone(OrderId id, OrderForm form) {
    return findDeletedOrder.findDeleted(viewer.id(), id).isPresent()
        ? newOrderForms.insteadOfDeleted(
            NOT_FOUND,
            form,
            form.errors()
                .and(
                    "title",
                    "The order was deleted meanwhile. What you typed is here: restore the order from"
                        + " the trash and enter it again, or create a new one with it."))
        : newOrderForms.again(
            NOT_FOUND,
            form,
            form.errors()
                .and(
                    "title",
                    "This account has no such order. What you typed is here: create a new one with"
                        + " it."));
  }

  private Optional<Order> find(OrderId id) {
    return findOrder.find(viewer.id(), id);
  }

  private static IllegalStateException unasked(Revision revision) {
    return new IllegalStateException("no status was asked for: " + revision);
  }
}
