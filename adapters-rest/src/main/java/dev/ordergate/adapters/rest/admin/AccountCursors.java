package dev.ordergate.adapters.rest.admin;

import dev.ordergate.adapters.rest.json.Base64Url;
import dev.ordergate.application.account.ListAccounts.Position;
import dev.ordergate.application.account.ListAccounts.Search;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Writes positions as opaque cursors that nobody can alter or use for another list: time, account
 * id, and the first half of an HMAC-SHA256 over them, the admin and the search.
 */
@ApplicationScoped
class AccountCursors {

  private static final String PURPOSE = "account-cursor";
  private static final int POSITION_BYTES = Long.BYTES + Long.BYTES;
  private static final int MAC_BYTES = 16;
  private static final String ALTERED = "is not a cursor of this list";

  private final KeyRing keyRing;

  AccountCursors(KeyRing keyRing) {
    this.keyRing = keyRing;
  }

  String write(AccountId admin, Optional<Search> search, Position position) {
    byte[] bytes =
        ByteBuffer.allocate(POSITION_BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()))
            .putLong(position.id().value())
            .array();
    byte[] mac = mac(keyRing.keys(PURPOSE).getFirst(), admin, search, bytes);
    return Base64Url.encode(
        ByteBuffer.allocate(POSITION_BYTES + MAC_BYTES).put(bytes).put(mac).array());
  }

  Checked<Position> read(AccountId admin, Optional<Search> search, String cursor) {
    byte[] bytes = Base64Url.decode(cursor);
    if (bytes.length != POSITION_BYTES + MAC_BYTES) {
      return new Checked.Invalid<>(ALTERED);
    }
    byte[] position = Arrays.copyOf(bytes, POSITION_BYTES);
    byte[] mac = Arrays.copyOfRange(bytes, POSITION_BYTES, bytes.length);
    return keyRing.keys(PURPOSE).stream()
            .anyMatch(key -> MessageDigest.isEqual(mac, mac(key, admin, search, position)))
        ? new Checked.Valid<>(position(ByteBuffer.wrap(position)))
        : new Checked.Invalid<>(ALTERED);
  }

  private static Position position(ByteBuffer bytes) {
    Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    return new Position(createdAt, new AccountId(bytes.getLong()));
  }

  private static byte[] mac(
      KeyRing.Key key, AccountId admin, Optional<Search> search, byte[] position) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.secret());
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(admin.value()).array());
      mac.update(position);
      return Arrays.copyOf(
          mac.doFinal(search.map(Search::text).orElse("").getBytes(StandardCharsets.UTF_8)),
          MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
