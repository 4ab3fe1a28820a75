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
 * side, order id and edge, signed together with the list.
 */
@ApplicationScoped
class Cursors {

  private static final int HEAD_BYTES = 1 + Long.BYTES;
  private static final byte BACKWARD = 1;
  private static final byte INCLUSIVE = 2;

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
            .put(side(position))
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
    byte side = bytes.get();
    OrderId id = new OrderId(bytes.getLong());
    Edge edge =
        switch (ordering.key()) {
          case CREATED_AT, UPDATED_AT ->
              new Edge.Time(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS));
          case TITLE -> new Edge.Text(StandardCharsets.UTF_8.decode(bytes).toString());
        };
    Direction direction = (side & BACKWARD) == 0 ? Direction.FORWARD : Direction.BACKWARD;
    return new OrderPosition(edge, id, direction, (side & INCLUSIVE) != 0);
  }

  private static byte side(OrderPosition position) {
    int backward = position.direction() == Direction.BACKWARD ? BACKWARD : 0;
    return (byte) (backward | (position.inclusive() ? INCLUSIVE : 0));
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
