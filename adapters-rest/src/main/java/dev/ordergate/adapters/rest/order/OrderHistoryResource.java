package dev.ordergate.adapters.rest.order;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ordergate.adapters.rest.caller.Caller;
import dev.ordergate.adapters.rest.json.JsonStreams;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.application.session.RequireSession;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.SessionId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.http.limit.HeldOutput;
import dev.ordergate.http.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has become of an order of the caller. */
@Path(OrderResource.PATH + "/history")
@Produces(MediaType.APPLICATION_JSON)
@HttpAuthenticationMechanism("Bearer")
@Authenticated
@SecurityRequirement(name = "bearer")
@Tag(name = "orders")
class OrderHistoryResource {

  private static final int PAGE = 10;

  /** Of a page of the longest entries, but for their titles. */
  private static final long PAGE_BYTES = 2L * PAGE * Description.MAX_BYTES;

  private final Caller caller;
  private final ShowHistory showHistory;
  private final RequireSession requireSession;
  private final JsonStreams streams;

  OrderHistoryResource(
      Caller caller, ShowHistory showHistory, RequireSession requireSession, JsonStreams streams) {
    this.caller = caller;
    this.showHistory = showHistory;
    this.requireSession = requireSession;
    this.streams = streams;
  }

  @GET
  @Operation(
      operationId = "getOrderHistory",
      summary = "Who changed what, when, from what to what, why",
      description = "Every change since the order was created.")
  @APIResponse(
      responseCode = "200",
      description = "Every change, oldest first.",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = HistoryEntryJson.class)))
  public Response get(@PathParam("id") long id) {
    AccountId owner = caller.account();
    SessionId session = caller.session();
    OrderId order = new OrderId(id);
    List<ShowHistory.Entry> first = page(owner, order, 0).orElseThrow(ProblemException::notFound);
    StreamingOutput body =
        new HeldOutput(bytes(first), output -> write(owner, session, order, first, output));
    return Response.ok(body).build();
  }

  /** Those of the longest page: what follows the first one may be longer. */
  private static long bytes(List<ShowHistory.Entry> first) {
    return first.size() == PAGE
        ? PAGE_BYTES
        : first.stream()
            .flatMap(entry -> entry.event().changes().values().stream())
            .mapToLong(FieldChange::bytes)
            .sum();
  }

  private void write(
      AccountId owner,
      SessionId session,
      OrderId order,
      List<ShowHistory.Entry> first,
      OutputStream output)
      throws IOException {
    try (JsonGenerator json = streams.to(output)) {
      json.writeStartArray();
      List<ShowHistory.Entry> page = first;
      write(page, json);
      while (page.size() == PAGE) {
        requireSession.require(session);
        page = page(owner, order, page.getLast().event().seq()).orElse(List.of());
        write(page, json);
      }
      json.writeEndArray();
    }
  }

  private static void write(List<ShowHistory.Entry> page, JsonGenerator json) throws IOException {
    for (ShowHistory.Entry entry : page) {
      json.writePOJO(HistoryEntryJson.of(entry));
    }
  }

  private Optional<List<ShowHistory.Entry>> page(AccountId owner, OrderId order, int after) {
    return showHistory.show(new ShowHistory.Query(owner, order, after, PAGE));
  }
}
