package dev.ordergate.bootstrap.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps people out of traces: what they search for, the codes of their logins, where they are and
 * what they use.
 */
@Singleton
class PeopleHidden implements SpanProcessor {

  private static final List<AttributeKey<String>> HIDDEN =
      Stream.of("url.query", "client.address", "user_agent.original")
          .map(AttributeKey::stringKey)
          .toList();

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    HIDDEN.stream()
        .filter(key -> span.getAttribute(key) != null)
        .forEach(key -> span.setAttribute(key, ""));
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
