package dev.ordergate.adapters.rest.order;

import dev.ordergate.application.order.ListOrders.Direction;
import dev.ordergate.application.order.ListOrders.Position;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.text.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * Writes positions as opaque cursors that nobody can alter or use for another account: direction,
 * time, order id, and the first half of an HMAC-SHA256 over them and the account.
 */
@ApplicationScoped
class Cursors {

  private static final int POSITION_BYTES = 1 + Long.BYTES + Long.BYTES;
  private static final int MAC_BYTES = 16;
  private static final byte OLDER = 0;
  private static final byte NEWER = 1;
  private static final String ALTERED = "is not a cursor of this list";

  private final KeyRing keyRing;

  Cursors(KeyRing keyRing) {
    this.keyRing = keyRing;
  }

  String write(AccountId account, Position position) {
    byte[] bytes =
        ByteBuffer.allocate(POSITION_BYTES)
            .put(position.direction() == Direction.OLDER ? OLDER : NEWER)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()))
            .putLong(position.id().value())
            .array();
    byte[] mac = mac(keyRing.keys("cursor").getFirst(), account, bytes);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(POSITION_BYTES + MAC_BYTES).put(bytes).put(mac).array());
  }

  Checked<Position> read(AccountId account, String cursor) {
    byte[] bytes = decode(cursor);
    if (bytes.length != POSITION_BYTES + MAC_BYTES) {
      return new Checked.Invalid<>(ALTERED);
    }
    byte[] position = Arrays.copyOf(bytes, POSITION_BYTES);
    byte[] mac = Arrays.copyOfRange(bytes, POSITION_BYTES, bytes.length);
    return keyRing.keys("cursor").stream()
            .anyMatch(key -> MessageDigest.isEqual(mac, mac(key, account, position)))
        ? new Checked.Valid<>(position(ByteBuffer.wrap(position)))
        : new Checked.Invalid<>(ALTERED);
  }

  private static Position position(ByteBuffer bytes) {
    Direction direction = bytes.get() == OLDER ? Direction.OLDER : Direction.NEWER;
    Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    return new Position(createdAt, new OrderId(bytes.getLong()), direction);
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  private static byte[] mac(KeyRing.Key key, AccountId account, byte[] position) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.secret());
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(account.value()).array());
      return Arrays.copyOf(mac.doFinal(position), MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
