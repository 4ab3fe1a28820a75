package dev.ordergate.adapters.web.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long ago something was, or how soon it will be, for {@code inject:ages} in templates. */
@Singleton
@Named("ages")
final class Ages {

  private final InstantSource clock;

  Ages(InstantSource clock) {
    this.clock = clock;
  }

  public String of(Instant time) {
    Duration age = Duration.between(time, clock.instant());
    return age.isNegative() ? "in " + words(age.negated()) : past(age);
  }

  private static String past(Duration age) {
    return age.toMinutes() == 0 ? "just now" : words(age) + " ago";
  }

  private static String words(Duration length) {
    long days = length.toDays();
    if (days >= 365) {
      return count(days / 365, "year");
    }
    if (days >= 30) {
      return count(days / 30, "month");
    }
    if (days >= 1) {
      return count(days, "day");
    }
    return length.toHours() >= 1
        ? count(length.toHours(), "hour")
        : count(Math.max(1, length.toMinutes()), "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
