package dev.ordergate.adapters.rest.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.text.Checked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class CursorsTest {

  private static final String LIST = "/api/orders/ of 7";
  private static final String BY_TITLE = LIST + "&ordering=title";
  private static final Ordering TITLE = new Ordering(Ordering.Key.TITLE, false);

  private static final OrderPosition TIME_5 =
      new OrderPosition(
          new Edge.Time(Instant.parse("2023-10-15T12:30:45.000001Z")),
          new OrderId(5),
          Direction.FORWARD);
  private static final OrderPosition TITLE_5 =
      new OrderPosition(new Edge.Text("Äpfel"), new OrderId(5), Direction.BACKWARD);

  // Links are kept: what a cursor looks like must not change.
  private static final String CURSOR = "AAAAAAAAAAAFAAYHwHVmB0FPtz074b-n2LgNcRzrFXR0";
  private static final String TITLE_CURSOR = "AQAAAAAAAAAFw4RwZmVsIl1aeU165q6g2rxYKXoLOw";

  private final Cursors cursors = cursors("key");

  private static Cursors cursors(String... secrets) {
    return new Cursors(purpose ->
        Stream.of(secrets)
            .map(secret -> new KeyRing.Key(secret, key(secret + " for " + purpose)))
            .toList());
  }

  private static SecretKeySpec key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "AES");
  }

  @Test
  void a_cursor_looks_as_ever() {
    assertThat(cursors.write(LIST, TIME_5)).isEqualTo(CURSOR);
    assertThat(cursors.write(BY_TITLE, TITLE_5)).isEqualTo(TITLE_CURSOR);
  }

  @Test
  void a_cursor_of_before_leads_to_its_place() {
    for (Cursors now : List.of(cursors, cursors("new", "key"))) {
      assertThat(now.read(LIST, Ordering.NEWEST_FIRST, CURSOR))
          .isEqualTo(new Checked.Valid<>(TIME_5));
      assertThat(now.read(BY_TITLE, TITLE, TITLE_CURSOR)).isEqualTo(new Checked.Valid<>(TITLE_5));
    }
  }

  @Test
  void a_cursor_leads_back_where_its_page_is_empty() {
    for (OrderPosition place : List.of(TIME_5, TIME_5.turned(), TIME_5.turned().turned())) {
      assertThat(cursors.read(LIST, Ordering.NEWEST_FIRST, cursors.write(LIST, place)))
          .isEqualTo(new Checked.Valid<>(place));
    }
    assertThat(cursors.read(BY_TITLE, TITLE, cursors.write(BY_TITLE, TITLE_5.turned())))
        .isEqualTo(new Checked.Valid<>(TITLE_5.turned()));
  }

  @Test
  void a_cursor_of_another_list_or_key_is_none() {
    assertThat(cursors.read("/api/orders/ of 8", Ordering.NEWEST_FIRST, CURSOR))
        .isInstanceOf(Checked.Invalid.class);
    assertThat(cursors("new").read(LIST, Ordering.NEWEST_FIRST, CURSOR))
        .isInstanceOf(Checked.Invalid.class);
  }

  @Test
  void what_is_no_cursor_is_refused() {
    for (String text :
        List.of("", "AAAA", "+", CURSOR + "A", CURSOR + "=", CURSOR.replaceFirst("AAF", "AAG"))) {
      assertThat(cursors.read(LIST, Ordering.NEWEST_FIRST, text))
          .as(text)
          .isInstanceOf(Checked.Invalid.class);
    }
  }
}
