package dev.ordergate.adapters.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.domain.text.Utf8;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Refuses JSON that is not UTF-8 (RFC 8259, section 8.1). Jackson would read UTF-16 and UTF-32,
 * too, and characters in a spelling that hides them from whoever looked at the bytes before.
 */
@Provider
class Utf8Json implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType().equals(JsonNode.class)
        && context.getInputStream() instanceof ByteArrayInputStream body) {
      if (!isUtf8(body.readAllBytes())) {
        throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "The body is not JSON in UTF-8.");
      }
      body.reset();
    }
    return context.proceed();
  }

  private static boolean isUtf8(byte[] body) {
    for (byte part : body) {
      // Nowhere in JSON, and what the other encodings have in each of its braces.
      if (part == 0) {
        return false;
      }
    }
    return Utf8.isText(ByteBuffer.wrap(body));
  }
}
