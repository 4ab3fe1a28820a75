package dev.ordergate.adapters.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.account.spi.Accounts;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.account.spi.GoogleTokensContract;
import dev.ordergate.application.fixture.People;
import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.secret.spi.InMemoryKeyRing;
import dev.ordergate.application.secret.spi.KeyRing;
import dev.ordergate.domain.account.AccountId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaGoogleTokensTest extends GoogleTokensContract {

  private static final String SWAP =
      """
      update google_token mine
      set access_token = other.access_token, refresh_token = other.refresh_token
      from google_token other
      where (mine.account_id, other.account_id) in ((?1, ?2), (?2, ?1))
      """;

  private final GoogleTokens googleTokens;
  private final Accounts accounts;
  private final KeyRing keyRing;
  private final StatelessSession database;

  @Inject
  JpaGoogleTokensTest(
      GoogleTokens googleTokens, Accounts accounts, KeyRing keyRing, StatelessSession database) {
    this.googleTokens = googleTokens;
    this.accounts = accounts;
    this.keyRing = keyRing;
    this.database = database;
  }

  @Test
  void no_row_holds_a_token_in_the_clear() {
    AccountId account = newAccount();
    store(account, CONSENT);

    String row = row(account);

    assertThat(row).contains("connected");
    assertThat(Stream.of("ya29.first", "1//refresh"))
        .allSatisfy(token -> assertThat(row).doesNotContain(token).doesNotContain(hex(token)));
  }

  @Test
  void the_same_token_is_sealed_differently_each_time() {
    AccountId account = newAccount();
    store(account, LATER_LOGIN);
    byte[] before = entity(account).accessToken().ciphertext();

    store(account, LATER_LOGIN);

    assertThat(entity(account).accessToken().ciphertext()).isNotEqualTo(before);
  }

  @Test
  void a_token_moved_to_another_account_does_not_open() {
    AccountId mine = newAccount();
    AccountId other = newAccount();
    store(mine, CONSENT);
    store(other, CONSENT);
    assertThat(storedTokens(mine)).isEqualTo(storedTokens(other));

    int moved =
        inTransaction(() ->
            database
                .createNativeMutationQuery(SWAP)
                .setParameter(1, mine.value())
                .setParameter(2, other.value())
                .executeUpdate());

    assertThat(moved).isEqualTo(2);
    assertThatThrownBy(() -> storedTokens(mine)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> storedTokens(other)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_kept_refresh_token_opens_under_the_key_that_sealed_it() {
    AccountId account = newAccount();
    store(account, CONSENT);
    KeyRing rotated = new InMemoryKeyRing("2026-02", "2026-01");
    GoogleTokens afterRotation = new JpaGoogleTokens(database, rotated, new CountingRandomness());

    transact(() -> afterRotation.store(account, LATER_LOGIN, People.NOW));

    assertThat(entity(account).accessToken().keyId()).isEqualTo("2026-02");
    assertThat(entity(account).refreshToken().map(SealedToken::keyId)).contains("2026-01");
    assertThat(storedTokens(account, rotated)).containsExactly("ya29.second", "1//refresh");
  }

  @Override
  protected GoogleTokens googleTokens() {
    return googleTokens;
  }

  @Override
  protected AccountId newAccount() {
    return inTransaction(() -> People.register(accounts)).id();
  }

  @Override
  protected List<String> storedTokens(AccountId account) {
    return storedTokens(account, keyRing);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  private List<String> storedTokens(AccountId account, KeyRing keys) {
    TokenSeal seal = new TokenSeal(keys, new CountingRandomness());
    GoogleTokenEntity entity = entity(account);
    return Stream.concat(
            Stream.of(seal.open(account, TokenSeal.Kind.ACCESS, entity.accessToken())),
            entity.refreshToken().stream()
                .map(sealed -> seal.open(account, TokenSeal.Kind.REFRESH, sealed)))
        .toList();
  }

  private GoogleTokenEntity entity(AccountId account) {
    return database.get(GoogleTokenEntity.class, account.value());
  }

  private String row(AccountId account) {
    return database
        .createNativeQuery(
            "select cast(t as text) from google_token t where account_id = ?1", String.class)
        .setParameter(1, account.value())
        .getSingleResult();
  }

  private static String hex(String token) {
    return HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8));
  }
}
