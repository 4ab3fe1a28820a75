package dev.ordergate.http.limit;

import dev.ordergate.http.problem.BrokenAnswer;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.providers.serialisers.StreamingOutputMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes answers that are made while they are sent, and counts the downloads among them. */
@Provider
class DownloadWriter extends StreamingOutputMessageBodyWriter {

  /** In seconds; most downloads take less. */
  private static final String RETRY_AFTER = "2";

  private final Downloads downloads;

  DownloadWriter(Downloads downloads) {
    this.downloads = downloads;
  }

  @Override
  public void writeResponse(StreamingOutput body, Type type, ServerRequestContext context)
      throws IOException {
    var request = (ResteasyReactiveRequestContext) context;
    RoutingContext routing = request.unwrap(RoutingContext.class);
    if (!isDownload(request)) {
      write(body, context, routing);
      return;
    }
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

  /** A file, which may be long; others are not, but for the histories of few orders. */
  private static boolean isDownload(ResteasyReactiveRequestContext request) {
    return request.getResponse().get().getHeaderString("Content-Disposition") != null;
  }

  private static void write(
      StreamingOutput body, ServerRequestContext context, RoutingContext routing)
      throws IOException {
    DownloadStream output = new DownloadStream(context::getOrCreateOutputStream);
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

  private static ProblemException refused(ProblemType type, RoutingContext routing) {
    if (type == ProblemType.TOO_MANY_REQUESTS) {
      routing.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    return ProblemException.of(
        type, "Too many downloads are under way; try again when one of them has ended.");
  }
}
