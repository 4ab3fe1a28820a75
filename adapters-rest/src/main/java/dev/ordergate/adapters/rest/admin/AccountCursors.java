package dev.ordergate.adapters.rest.admin;

import dev.ordergate.adapters.rest.json.SignedText;
import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes positions as opaque cursors that nobody can alter or use for another list: time and
 * account id, signed together with the admin and the search.
 */
@ApplicationScoped
class AccountCursors {

  private static final int POSITION_BYTES = Long.BYTES + Long.BYTES;

  private final SignedText signedText;

  AccountCursors(KeyRing keyRing) {
    this.signedText = new SignedText(keyRing, "account-cursor");
  }

  String write(AccountId admin, Optional<AccountSearch> search, AccountPosition position) {
    byte[] bytes =
        ByteBuffer.allocate(POSITION_BYTES)
            .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()))
            .putLong(position.id().value())
            .array();
    return signedText.write(bytes, signed -> in(admin, search, signed));
  }

  Checked<AccountPosition> read(AccountId admin, Optional<AccountSearch> search, String cursor) {
    return signedText
        .read(cursor, signed -> in(admin, search, signed))
        // Else it could have a part of what was searched for.
        .filter(bytes -> bytes.length == POSITION_BYTES)
        .<Checked<AccountPosition>>map(
            bytes -> new Checked.Valid<>(position(ByteBuffer.wrap(bytes))))
        .orElseGet(() -> new Checked.Invalid<>("is not a cursor of this list"));
  }

  private static AccountPosition position(ByteBuffer bytes) {
    Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    return new AccountPosition(createdAt, new AccountId(bytes.getLong()));
  }

  private static byte[] in(AccountId admin, Optional<AccountSearch> search, byte[] position) {
    byte[] text = search.map(AccountSearch::text).orElse("").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + position.length + text.length)
        .putLong(admin.value())
        .put(position)
        .put(text)
        .array();
  }
}
