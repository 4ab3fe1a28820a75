package dev.ordergate.adapters.web.order;

import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Edge;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.domain.order.OrderId;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the list as its address names it: {@code ?after=} or {@code ?before=} the order at the
 * page's edge, by the microseconds of its creation since 1970 and its number.
 */
final class PageAddress {

  // Up to the year 5138: no database has a time that does not fit.
  private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,16})-([1-9]\\d{0,17})");

  private PageAddress() {}

  /**
   * The place in the list; empty for its beginning.
   *
   * @throws BadRequestException if it is none
   */
  static Optional<Position> parse(String after, String before) {
    if (!after.isEmpty() && !before.isEmpty()) {
      throw new BadRequestException();
    }
    return after.isEmpty() ? parse(before, Direction.BACKWARD) : parse(after, Direction.FORWARD);
  }

  private static Optional<Position> parse(String text, Direction direction) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new BadRequestException();
    }
    Instant createdAt = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
    OrderId id = new OrderId(Long.parseLong(matcher.group(2)));
    return Optional.of(new Position(new Edge.Time(createdAt), id, direction));
  }

  /** The address of the page that begins at {@code position}. */
  static String of(Position position) {
    String side =
        switch (position.direction()) {
          case FORWARD -> "after";
          case BACKWARD -> "before";
        };
    if (!(position.edge() instanceof Edge.Time(Instant createdAt))) {
      throw new IllegalArgumentException("the page lists by time of creation");
    }
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt);
    return "%s?%s=%d-%d".formatted(OrderPaths.LIST, side, micros, position.id().value());
  }
}
