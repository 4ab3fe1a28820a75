package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderCsv;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The viewer's list as a file for spreadsheets. */
@Path(OrderPaths.EXPORT)
@HttpAuthenticationMechanism("session")
@Authenticated
class ExportOrders {

  private static final String CSV = "text/csv;charset=UTF-8";

  private final Viewer viewer;
  private final ListOrders listOrders;
  private final InstantSource clock;

  ExportOrders(Viewer viewer, ListOrders listOrders, InstantSource clock) {
    this.viewer = viewer;
    this.listOrders = listOrders;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  public Response export(@BeanParam ListParameters parameters) {
    ListForm form = parameters.form();
    if (!form.errors().isEmpty()) {
      throw new BadRequestException();
    }
    ListOrders.Query first =
        new ListOrders.Query(
            Optional.of(viewer.id()),
            form.filter(),
            form.ordering(),
            ListOrders.MAX_LIMIT,
            Optional.empty());
    StreamingOutput file = output -> OrderCsv.write(listOrders, first, output);
    String name = "orders-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv";
    return Response.ok(file, CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
