package dev.ordergate.adapters.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ordergate.http.problem.ProblemException;
import dev.ordergate.http.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses JSON that is not declared as such, which Jakarta REST would let pass. */
@Provider
class ContentTypeRequired implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getType().equals(JsonNode.class)
        && !context.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)) {
      throw ProblemException.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type has to name the media type of the body.");
    }
    return context.proceed();
  }
}
