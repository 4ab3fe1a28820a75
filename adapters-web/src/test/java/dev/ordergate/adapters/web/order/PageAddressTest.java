package dev.ordergate.adapters.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Edge;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.domain.order.OrderId;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

  @ParameterizedTest
  @EnumSource(Direction.class)
  void an_address_names_its_place(Direction direction) {
    Position position = new Position(new Edge.Time(TIME), new OrderId(42), direction);

    String address = PageAddress.of(position);

    String value = address.substring(address.indexOf('=') + 1);
    boolean older = direction == Direction.FORWARD;
    assertThat(address).startsWith(older ? "/orders/?after=" : "/orders/?before=");
    assertThat(PageAddress.parse(older ? value : "", older ? "" : value)).contains(position);
  }

  @Test
  void no_address_is_the_beginning() {
    assertThat(PageAddress.parse("", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "1-", "-1", "1-0", "01-1", "1-1-1", "1-x", "999999999999999999-1", "1 -1"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> PageAddress.parse(text, "")).isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> PageAddress.parse("", text)).isInstanceOf(BadRequestException.class);
  }
}
