package dev.ordergate.adapters.rest.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.Checked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class AccountCursorsTest {

  private static final AccountId ADMIN = new AccountId(7);
  private static final Optional<AccountSearch> ADA = Optional.of(new AccountSearch("ada"));
  private static final AccountPosition POSITION =
      new AccountPosition(Instant.parse("2023-10-15T12:30:45.000001Z"), new AccountId(5));

  // Links are kept: what a cursor looks like must not change.
  private static final String CURSOR = "AAYHwHVmB0EAAAAAAAAABUuGhnj9qa4BVVqlNSqEr9s";

  private final AccountCursors cursors =
      new AccountCursors(purpose -> List.of(new KeyRing.Key("key", key("key for " + purpose))));

  private static SecretKeySpec key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "AES");
  }

  @Test
  void a_cursor_looks_as_ever_and_leads_to_its_place() {
    assertThat(cursors.write(ADMIN, ADA, POSITION)).isEqualTo(CURSOR);
    assertThat(cursors.read(ADMIN, ADA, CURSOR)).isEqualTo(new Checked.Valid<>(POSITION));
  }

  @Test
  void a_cursor_of_another_admin_or_search_is_none() {
    assertThat(cursors.read(new AccountId(8), ADA, CURSOR)).isInstanceOf(Checked.Invalid.class);
    assertThat(cursors.read(ADMIN, Optional.empty(), CURSOR)).isInstanceOf(Checked.Invalid.class);
  }

  @Test
  void no_letter_of_the_search_passes_for_one_of_the_position() {
    String moved = "AAYHwHVmB0EAAAAAAAAABWFLhoZ4_amuAVVapTUqhK_b";

    assertThat(cursors.read(ADMIN, Optional.of(new AccountSearch("da")), moved))
        .isInstanceOf(Checked.Invalid.class);
  }
}
