package dev.ordergate.adapters.rest.order;

import dev.ordergate.adapters.rest.json.SignedText;
import dev.ordergate.application.order.OrderPosition;
import dev.ordergate.application.order.OrderPosition.Direction;
import dev.ordergate.application.order.OrderPosition.Edge;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.text.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes positions as opaque cursors that nobody can alter or use for another list or account:
 * direction, order id and edge, signed together with the list.
 */
@ApplicationScoped
class Cursors {

  private static final int HEAD_BYTES = 1 + Long.BYTES;
  private static final byte FORWARD = 0;
  private static final byte BACKWARD = 1;

  private final SignedText signedText;

  Cursors(KeyRing keyRing) {
    this.signedText = new SignedText(keyRing, "cursor");
  }

  /** The cursor of {@code position} in {@code list}, which says all that makes it this list. */
  String write(String list, OrderPosition position) {
    byte[] edge =
        switch (position.edge()) {
          case Edge.Time(Instant time) ->
              ByteBuffer.allocate(Long.BYTES)
                  .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, time))
                  .array();
          case Edge.Text(String text) -> text.getBytes(StandardCharsets.UTF_8);
        };
    byte[] bytes =
        ByteBuffer.allocate(HEAD_BYTES + edge.length)
            .put(position.direction() == Direction.FORWARD ? FORWARD : BACKWARD)
            .putLong(position.id().value())
            .put(edge)
            .array();
    return signedText.write(bytes, signed -> in(list, signed));
  }

  Checked<OrderPosition> read(String list, Ordering ordering, String cursor) {
    return signedText
        .read(cursor, signed -> in(list, signed))
        .<Checked<OrderPosition>>map(
            bytes -> new Checked.Valid<>(position(ByteBuffer.wrap(bytes), ordering)))
        .orElseGet(() -> new Checked.Invalid<>("is not a cursor of this list"));
  }

  private static OrderPosition position(ByteBuffer bytes, Ordering ordering) {
    Direction direction = bytes.get() == FORWARD ? Direction.FORWARD : Direction.BACKWARD;
    OrderId id = new OrderId(bytes.getLong());
    Edge edge =
        switch (ordering.key()) {
          case CREATED_AT, UPDATED_AT ->
              new Edge.Time(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS));
          case TITLE -> new Edge.Text(StandardCharsets.UTF_8.decode(bytes).toString());
        };
    return new OrderPosition(edge, id, direction);
  }

  private static byte[] in(String list, byte[] position) {
    byte[] name = list.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + name.length + position.length)
        .putInt(name.length)
        .put(name)
        .put(position)
        .array();
  }
}
