package dev.ordergate.adapters.rest.json;

import dev.ordergate.adapters.rest.problem.ProblemException;
import dev.ordergate.adapters.rest.problem.ProblemType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Keeps what {@link SmallBody} says, whether or not the request tells its length. */
@Provider
@SmallBody
class SmallBodyLimit implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readNBytes(SmallBody.MAX_BYTES + 1);
    if (body.length > SmallBody.MAX_BYTES) {
      throw ProblemException.of(
          ProblemType.CONTENT_TOO_LARGE,
          "The body may have at most %d bytes.".formatted(SmallBody.MAX_BYTES));
    }
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }
}
