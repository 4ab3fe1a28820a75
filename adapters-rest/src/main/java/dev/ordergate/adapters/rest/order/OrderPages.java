package dev.ordergate.adapters.rest.order;

import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.application.order.ListOrders.Query;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pages of orders and the links between them (RFC 8288). */
@ApplicationScoped
class OrderPages {

  private final Cursors cursors;
  private final String list;

  OrderPages(Cursors cursors, @ConfigProperty(name = "ordergate.base-url") String baseUrl) {
    this.cursors = cursors;
    this.list = baseUrl + "/api/orders/";
  }

  Response response(Query query, Page page) {
    List<String> links = new ArrayList<>();
    links.add(link("first", query, Optional.empty()));
    page.newer().ifPresent(position -> links.add(link("prev", query, Optional.of(position))));
    page.older().ifPresent(position -> links.add(link("next", query, Optional.of(position))));
    return Response.ok(page.orders().stream().map(OrderJson::of).toList())
        .header(HttpHeaders.LINK, String.join(", ", links))
        .build();
  }

  /** Where a page begins, by the {@code cursor} of one of our links. */
  Checked<Position> position(AccountId account, String cursor) {
    return cursors.read(account, cursor);
  }

  private String link(String relation, Query query, Optional<Position> position) {
    String cursor =
        position.map(place -> "&cursor=" + cursors.write(query.owner(), place)).orElse("");
    return "<%s?limit=%d%s>; rel=\"%s\"".formatted(list, query.limit(), cursor, relation);
  }
}
