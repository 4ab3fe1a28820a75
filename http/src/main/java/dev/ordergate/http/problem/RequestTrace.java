package dev.ordergate.http.problem;

import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The ids by which a request is found in logs and traces. */
public final class RequestTrace {

  private static final String REQUEST = "requestId";

  /** Where the OpenTelemetry extension notes the id of an active trace. */
  private static final String TRACE = "traceId";

  private RequestTrace() {}

  /** Gives the current request an id, which every line logged for it carries. */
  public static void begin() {
    MDC.put(REQUEST, newId());
  }

  /** The id of the active trace, or the request's own where none is recorded. */
  static String id() {
    return Objects.requireNonNullElseGet(
        noted(TRACE), () -> Objects.requireNonNullElseGet(noted(REQUEST), RequestTrace::newId));
  }

  private static @Nullable String noted(String name) {
    return (String) MDC.get(name);
  }

  private static String newId() {
    byte[] id = new byte[16];
    ThreadLocalRandom.current().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
