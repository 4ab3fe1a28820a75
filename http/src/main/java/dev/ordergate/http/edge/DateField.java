package dev.ordergate.http.edge;

import io.netty.handler.codec.DateFormatter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/** What {@code Date} says (RFC 9110, section 6.6.1), written once a second and not per answer. */
@Singleton
class DateField {

  private record Written(long second, String text) {

    static Written of(Instant instant) {
      return new Written(instant.getEpochSecond(), DateFormatter.format(Date.from(instant)));
    }
  }

  private final InstantSource clock;

  private volatile Written last;

  DateField(InstantSource clock) {
    this.clock = clock;
    this.last = Written.of(clock.instant());
  }

  String value() {
    Instant now = clock.instant();
    Written written = last;
    if (written.second() != now.getEpochSecond()) {
      written = Written.of(now);
      last = written;
    }
    return written.text();
  }
}
