package dev.ordergate.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.order.OrderId;
import jakarta.ws.rs.BadRequestException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

  @ParameterizedTest
  @EnumSource(Direction.class)
  void an_address_names_its_place(Direction direction) {
    assertThat(reread(Ordering.Key.CREATED_AT, new Edge.Time(TIME), direction))
        .contains(new OrderPosition(new Edge.Time(TIME), new OrderId(42), direction));
    Edge title = new Edge.Text("100 % – „ä“ & more?");
    assertThat(reread(Ordering.Key.TITLE, title, direction))
        .contains(new OrderPosition(title, new OrderId(42), direction));
  }

  @Test
  void an_address_names_the_place_of_a_title_that_was_stored_untrimmed() {
    Edge title = new Edge.Text("Website\u00a0");

    assertThat(reread(Ordering.Key.TITLE, title, Direction.FORWARD))
        .contains(new OrderPosition(title, new OrderId(42), Direction.FORWARD));
  }

  private static Optional<OrderPosition> reread(Ordering.Key key, Edge edge, Direction direction) {
    boolean forward = direction == Direction.FORWARD;
    String address =
        PageAddress.of("/orders/?search=x", new OrderPosition(edge, new OrderId(42), direction));
    assertThat(address).startsWith("/orders/?search=x&" + (forward ? "after=" : "before="));
    String text = address.substring(address.lastIndexOf('=') + 1);
    String value = URLDecoder.decode(text, StandardCharsets.UTF_8);
    return PageAddress.parse(key, forward ? value : "", forward ? "" : value);
  }

  @Test
  void no_address_is_the_beginning() {
    assertThat(PageAddress.parse(Ordering.Key.CREATED_AT, "", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1-", "-1", "0-1", "1-01", "1-1-1", "1-x", "1-999999999999999999", "1 -1"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> PageAddress.parse(Ordering.Key.CREATED_AT, text, ""))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> PageAddress.parse(Ordering.Key.CREATED_AT, "", text))
        .isInstanceOf(BadRequestException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-\u0000", "1- ", "x-Title", "1-\ud83d"})
  void no_title_is_refused(String text) {
    assertThatThrownBy(() -> PageAddress.parse(Ordering.Key.TITLE, text, ""))
        .isInstanceOf(BadRequestException.class);
  }
}
