package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.QueryText;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.Title;
import dev.ordergate.domain.text.IdNumber;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the list as its address names it: {@code after=} or {@code before=} the order at the
 * page's edge, by its number and what the list is sorted by: its title, or the microseconds of a
 * time since 1970.
 */
final class PageAddress {

  private static final Pattern FORM =
      Pattern.compile("(" + IdNumber.FORM + ")-(.+)", Pattern.DOTALL);
  // Up to the year 5138: no database has a time that does not fit.
  private static final Pattern MICROS = Pattern.compile("0|[1-9]\\d{0,16}");

  private PageAddress() {}

  /**
   * The place in the list; empty for its beginning.
   *
   * @throws BadRequestException if it is none
   */
  static Optional<OrderPosition> parse(Ordering.Key key, String after, String before) {
    if (!after.isEmpty() && !before.isEmpty()) {
      throw new BadRequestException();
    }
    return after.isEmpty()
        ? parse(key, before, Direction.BACKWARD)
        : parse(key, after, Direction.FORWARD);
  }

  private static Optional<OrderPosition> parse(Ordering.Key key, String text, Direction direction) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new BadRequestException();
    }
    Edge edge =
        switch (key) {
          case CREATED_AT, UPDATED_AT -> time(matcher.group(2));
          case TITLE -> title(matcher.group(2));
        };
    OrderId id = new OrderId(Long.parseLong(matcher.group(1)));
    return Optional.of(new OrderPosition(edge, id, direction));
  }

  private static Edge time(String text) {
    if (!MICROS.matcher(text).matches()) {
      throw new BadRequestException();
    }
    return new Edge.Time(Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS));
  }

  private static Edge title(String text) {
    try {
      // Not parsed: to trim it would be to look for another place.
      return new Edge.Text(new Title(text).value());
    } catch (IllegalArgumentException none) {
      throw new BadRequestException(none);
    }
  }

  /** The address of the page of {@code list} that begins at {@code position}. */
  static String of(String list, OrderPosition position) {
    String side =
        switch (position.direction()) {
          case FORWARD -> "after";
          case BACKWARD -> "before";
        };
    String edge =
        switch (position.edge()) {
          case Edge.Time(Instant time) ->
              Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
          case Edge.Text(String title) -> title;
        };
    return new QueryText(list).and(side, position.id().value() + "-" + edge).address();
  }
}
