package dev.ordergate.adapters.web.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;

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
    // What has just been may be a little ahead, by another replica's clock.
    if (age.abs().toMinutes() == 0) {
      return "just now";
    }
    return age.isNegative() ? "in " + words(age.negated(), 1) : words(age, 0) + " ago";
  }

  /** Rounds down what is over and up what is still to come. */
  private static String words(Duration length, int up) {
    Unit unit =
        Arrays.stream(Unit.values())
            .filter(each -> length.compareTo(each.length) >= 0)
            .findFirst()
            .orElseThrow();
    return unit.count(length.plus(unit.length.minusNanos(1).multipliedBy(up)));
  }

  private enum Unit {
    YEAR(Duration.ofDays(365)),
    MONTH(Duration.ofDays(31)),
    DAY(Duration.ofDays(1)),
    HOUR(Duration.ofHours(1)),
    MINUTE(Duration.ofMinutes(1));

    private final Duration length;

    Unit(Duration length) {
      this.length = length;
    }

    private String count(Duration whole) {
      long number = whole.dividedBy(length);
      return number + " " + name().toLowerCase(Locale.ROOT) + (number == 1 ? "" : "s");
    }
  }
}
