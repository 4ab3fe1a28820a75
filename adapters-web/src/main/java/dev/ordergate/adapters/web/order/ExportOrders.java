package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.application.order.ListOrders;
import dev.ordergate.application.order.OrderCsv;
import dev.ordergate.application.session.RequireSession;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.SessionId;
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

/** The viewer's list as a file for spreadsheets. */
@Path(OrderPaths.EXPORT)
@HttpAuthenticationMechanism("session")
@Authenticated
class ExportOrders {

  private final Viewer viewer;
  private final ListOrders listOrders;
  private final RequireSession requireSession;
  private final InstantSource clock;

  ExportOrders(
      Viewer viewer, ListOrders listOrders, RequireSession requireSession, InstantSource clock) {
    this.viewer = viewer;
    this.listOrders = listOrders;
    this.requireSession = requireSession;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  public Response export(@BeanParam ListParameters parameters) {
    ListForm form = parameters.form();
    if (!form.errors().isEmpty()) {
      throw new BadRequestException();
    }
    AccountId owner = viewer.id();
    SessionId session = viewer.publicSession();
    StreamingOutput file =
        output ->
            OrderCsv.write(
                listOrders,
                () -> requireSession.require(session),
                owner,
                form.filter(),
                form.ordering(),
                output);
    String name = OrderCsv.fileName(clock.instant());
    return Response.ok(file, OrderCsv.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
