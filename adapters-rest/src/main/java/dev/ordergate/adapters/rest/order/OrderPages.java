package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ordergate.adapters.rest.json.JsonStreams;
import dev.ordergate.adapters.rest.json.QueryParameters;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.ListOrders.Query;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.http.limit.HeldOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages of orders and the links between them (RFC 8288). */
@ApplicationScoped
class OrderPages {

  private final Cursors cursors;
  private final ListOrders listOrders;
  private final JsonStreams streams;
  private final String baseUrl;

  OrderPages(
      Cursors cursors,
      ListOrders listOrders,
      JsonStreams streams,
      @ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.cursors = cursors;
    this.listOrders = listOrders;
    this.streams = streams;
    this.baseUrl = baseUrl;
  }

  /** The page of the caller's own orders that a request asks for. */
  Response own(UriInfo uri, AccountId caller) {
    QueryParameters parameters = QueryParameters.of(uri);
    String list = "/api/orders/ of " + caller.value();
    return page(parameters, Optional.of(caller), list, "/api/orders/", "", OrderJson::of);
  }

  /** The page of everybody's orders, or of an {@code owner}'s, that an admin asks for. */
  Response everybodys(UriInfo uri, AccountId admin) {
    QueryParameters parameters = QueryParameters.of(uri);
    Optional<AccountId> owner = parameters.optional("owner", OrderPages::owner);
    String list = "/api/admin/orders/ for " + admin.value();
    String scope = owner.map(account -> "&owner=" + account.value()).orElse("");
    return page(parameters, owner, list, "/api/admin/orders/", scope, AdminOrderJson::of);
  }

  private static Checked<AccountId> owner(String text) {
    return AccountId.parse(text)
        .<Checked<AccountId>>map(Checked.Valid::new)
        .orElseGet(() -> new Checked.Invalid<>("must be the number of an account"));
  }

  /**
   * The page that a request asks for.
   *
   * @param owner whose orders
   * @param list tells this list from all others, but for its filters and ordering
   * @param path where it is
   * @param scope parameters that belong to {@code list}, for the links
   * @param json how an order is shown
   */
  private Response page(
      QueryParameters parameters,
      Optional<AccountId> owner,
      String list,
      String path,
      String scope,
      Function<Order, ?> json) {
    OrderFilters filters = OrderFilters.read(parameters);
    String query = scope + filters.query();
    String name = list + query;
    int limit = parameters.limit(ListOrders.MAX_LIMIT);
    Optional<OrderPosition> position =
        parameters.optional("cursor", text -> cursors.read(name, filters.ordering(), text));
    parameters.finish();
    Query asked = new Query(owner, filters.filter(), filters.ordering(), limit, position);
    Page page = listOrders.list(asked);
    String first = "<" + baseUrl + path + "?limit=" + asked.limit() + query;
    List<String> links = new ArrayList<>();
    links.add(first + ">; rel=\"first\"");
    page.previous().ifPresent(place -> links.add(link(first, "prev", name, place)));
    page.next().ifPresent(place -> links.add(link(first, "next", name, place)));
    StreamingOutput body =
        new HeldOutput(bytes(page), output -> write(page.orders(), json, output));
    return Response.ok(body).header(HttpHeaders.LINK, String.join(", ", links)).build();
  }

  private static long bytes(Page page) {
    return page.orders().stream().mapToLong(order -> order.description().bytes()).sum();
  }

  private void write(List<Order> orders, Function<Order, ?> form, OutputStream output)
      throws IOException {
    try (JsonGenerator json = streams.to(output)) {
      json.writeStartArray();
      for (Order order : orders) {
        json.writePOJO(form.apply(order));
      }
      json.writeEndArray();
    }
  }

  private String link(String first, String relation, String list, OrderPosition position) {
    return first + "&cursor=" + cursors.write(list, position) + ">; rel=\"" + relation + '"';
  }
}
