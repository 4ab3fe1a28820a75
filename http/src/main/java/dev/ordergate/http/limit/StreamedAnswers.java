package dev.ordergate.http.limit;

import dev.ordergate.http.edge.AnswerMemory;
import dev.ordergate.http.problem.BrokenAnswer;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.providers.serialisers.StreamingOutputMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes answers that are made while they are sent: downloads, of which there are only so many, and
 * those whose parts are in memory.
 */
@Provider
class StreamedAnswers extends StreamingOutputMessageBodyWriter {

  private final Downloads downloads;
  private final AnswerMemory memory;

  StreamedAnswers(Downloads downloads, AnswerMemory memory) {
    this.downloads = downloads;
    this.memory = memory;
  }

  @Override
  public void writeResponse(StreamingOutput body, Type type, ServerRequestContext context)
      throws IOException {
    RoutingContext routing =
        ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
    if (body instanceof HeldOutput held) {
      hold(held, context, routing);
    } else {
      download(body, context, routing);
    }
  }

  private void download(StreamingOutput body, ServerRequestContext context, RoutingContext routing)
      throws IOException {
    String client = Clients.accountOrAddress(routing);
    Optional<ProblemType> refusal = downloads.begin(client);
    if (refusal.isPresent()) {
      throw refused(refusal.get(), routing);
    }
    try {
      write(body, context, routing);
    } finally {
      downloads.end(client);
    }
  }

  private void hold(HeldOutput body, ServerRequestContext context, RoutingContext routing)
      throws IOException {
    if (!memory.take(body.bytes())) {
      throw ProblemException.of(
          ProblemType.SERVICE_UNAVAILABLE,
          "Too many long answers are under way; try again, or ask for less at once.");
    }
    try {
      write(body, context, routing);
    } finally {
      memory.giveBack(body.bytes());
    }
  }

  private static void write(
      StreamingOutput body, ServerRequestContext context, RoutingContext routing)
      throws IOException {
    AnswerStream output = new AnswerStream(() -> paced(context, routing));
    try {
      body.write(output);
      // Here, as the last bytes may have to wait for the client, too.
      output.close();
    } catch (IOException | RuntimeException failure) {
      if (!output.isBegun()) {
        throw failure;
      }
      BrokenAnswer.reset(routing, failure);
    }
  }

  private static OutputStream paced(ServerRequestContext context, RoutingContext routing) {
    ConnectionBase connection = (ConnectionBase) routing.request().connection();
    return new PacedStream(
        context.getOrCreateOutputStream(),
        connection.channelHandlerContext().executor(),
        routing.response()::closed);
  }

  private static ProblemException refused(ProblemType type, RoutingContext routing) {
    if (type == ProblemType.TOO_MANY_REQUESTS) {
      routing.response().putHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER);
    }
    return ProblemException.of(
        type, "Too many downloads are under way; try again when one of them has ended.");
  }
}
