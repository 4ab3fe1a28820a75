package dev.ordergate.adapters.rest.order;

import dev.ordergate.adapters.rest.json.Base64Url;
import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Edge;
import dev.ordergate.application.order.ListOrders.Ordering;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.text.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Writes positions as opaque cursors that nobody can alter or use for another list or account:
 * direction, order id, edge, and the first half of an HMAC-SHA256 over them and the list.
 */
@ApplicationScoped
class Cursors {

  private static final int HEAD_BYTES = 1 + Long.BYTES;
  private static final int MAC_BYTES = 16;
  private static final byte FORWARD = 0;
  private static final byte BACKWARD = 1;
  private static final String ALTERED = "is not a cursor of this list";

  private final KeyRing keyRing;

  Cursors(KeyRing keyRing) {
    this.keyRing = keyRing;
  }

  /** The cursor of {@code position} in {@code list}, which says all that makes it this list. */
  String write(String list, Position position) {
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
    byte[] mac = mac(keyRing.keys("cursor").getFirst(), list, bytes);
    return Base64Url.encode(
        ByteBuffer.allocate(bytes.length + MAC_BYTES).put(bytes).put(mac).array());
  }

  Checked<Position> read(String list, Ordering ordering, String cursor) {
    byte[] bytes = Base64Url.decode(cursor);
    if (bytes.length < HEAD_BYTES + MAC_BYTES) {
      return new Checked.Invalid<>(ALTERED);
    }
    byte[] position = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
    byte[] mac = Arrays.copyOfRange(bytes, position.length, bytes.length);
    return keyRing.keys("cursor").stream()
            .anyMatch(key -> MessageDigest.isEqual(mac, mac(key, list, position)))
        ? new Checked.Valid<>(position(ByteBuffer.wrap(position), ordering))
        : new Checked.Invalid<>(ALTERED);
  }

  private static Position position(ByteBuffer bytes, Ordering ordering) {
    Direction direction = bytes.get() == FORWARD ? Direction.FORWARD : Direction.BACKWARD;
    OrderId id = new OrderId(bytes.getLong());
    Edge edge =
        switch (ordering.key()) {
          case CREATED_AT, UPDATED_AT ->
              new Edge.Time(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS));
          case TITLE -> new Edge.Text(StandardCharsets.UTF_8.decode(bytes).toString());
        };
    return new Position(edge, id, direction);
  }

  private static byte[] mac(KeyRing.Key key, String list, byte[] position) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.secret());
      byte[] name = list.getBytes(StandardCharsets.UTF_8);
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
      mac.update(name);
      return Arrays.copyOf(mac.doFinal(position), MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
