package dev.ordergate.adapters.rest.json;

import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest.ReadCallback;

/** A body on its way; its request goes on when it is whole, or too long. */
final class ArrivingBody implements ReadCallback {

  private final ResteasyReactiveRequestContext context;
  private final int maxBytes;
  private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
  private boolean isRefused;

  ArrivingBody(ResteasyReactiveRequestContext context, int maxBytes) {
    this.context = context;
    this.maxBytes = maxBytes;
  }

  @Override
  public void data(ByteBuffer part) {
    if (isRefused) {
      return;
    }
    if (arrived.size() + part.remaining() > maxBytes) {
      refuse();
    } else {
      arrived.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
    }
  }

  @Override
  public void done() {
    if (!isRefused) {
      context.setInputStream(new ByteArrayInputStream(arrived.toByteArray()));
      context.resume();
    }
  }

  private void refuse() {
    isRefused = true;
    // Whoever has no end in sight need not be listened to until then.
    context.serverResponse().setResponseHeader(HttpHeaders.CONNECTION, "close");
    context.resume(
        ProblemException.of(
            ProblemType.CONTENT_TOO_LARGE,
            "The body may have at most %d bytes.".formatted(maxBytes)));
  }
}
