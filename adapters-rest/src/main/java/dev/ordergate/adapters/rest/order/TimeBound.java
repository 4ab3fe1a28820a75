package dev.ordergate.adapters.rest.order;

import dev.ordergate.domain.text.Checked;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time (RFC 3339) that orders are asked to be older or younger than. */
final class TimeBound {

  // Section 5.6. An unescaped "+" of an offset arrives as a space.
  private static final Pattern TIME =
      Pattern.compile(
          "(?<date>\\d{4}-\\d\\d-\\d\\d)[Tt ](?<minute>\\d\\d:\\d\\d):(?<second>\\d\\d)"
              + "(?:(?<micros>\\.\\d{1,6})0*(?<finer>[1-9]\\d*)?)?"
              + "(?<offset>[Zz]|[-+ ]\\d\\d:\\d\\d)");

  private static final LocalTime BEFORE_LEAP = LocalTime.of(23, 59, 59);
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private TimeBound() {}

  static Checked<Instant> parse(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return new Checked.Invalid<>("must be a time like 2023-10-15T12:30:45Z (RFC 3339)");
    }
    try {
      Instant instant = instant(time);
      // Section 1: years have four digits, in UTC too, where links write them.
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        return new Checked.Invalid<>("is not in the years 0000 to 9999 of UTC");
      }
      // Orders have microseconds, so the first that is not before this time is the next, if any.
      return time.group("finer") == null || instant.equals(LAST)
          ? new Checked.Valid<>(instant)
          : new Checked.Valid<>(instant.plus(1, ChronoUnit.MICROS));
    } catch (DateTimeException impossible) {
      return new Checked.Invalid<>("is no time that there is");
    }
  }

  /** To the microsecond. Clocks of computers have no leap second and tell the next one. */
  private static Instant instant(Matcher time) {
    boolean isLeap = time.group("second").equals("60");
    String second = isLeap ? "59" : time.group("second");
    String micros = Objects.requireNonNullElse(time.group("micros"), "");
    LocalDateTime utc =
        LocalDateTime.parse(
                "%sT%s:%s%s".formatted(time.group("date"), time.group("minute"), second, micros))
            .minusSeconds(offset(time.group("offset")));
    if (isLeap && utc.toLocalTime().isBefore(BEFORE_LEAP)) {
      throw new DateTimeException("leap seconds are at the end of a day");
    }
    return utc.plusSeconds(isLeap ? 1 : 0).toInstant(ZoneOffset.UTC);
  }

  /** In seconds, by hand: the offsets of java.time end at 18:00, those of RFC 3339 at 23:59. */
  private static int offset(String text) {
    if (text.equalsIgnoreCase("Z")) {
      return 0;
    }
    int seconds = LocalTime.parse(text.substring(1)).toSecondOfDay();
    return text.startsWith("-") ? -seconds : seconds;
  }
}
