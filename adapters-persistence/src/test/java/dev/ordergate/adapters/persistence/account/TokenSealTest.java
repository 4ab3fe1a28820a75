package dev.ordergate.adapters.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ordergate.application.secret.spi.CountingRandomness;
import dev.ordergate.application.secret.spi.InMemoryKeyRing;
import dev.ordergate.domain.account.AccountId;
import org.junit.jupiter.api.Test;

final class TokenSealTest {

  private static final AccountId ACCOUNT = new AccountId(7);

  private final TokenSeal seal = sealWith("new", "old");
  private final SealedToken sealed = seal.seal(ACCOUNT, TokenSeal.Kind.ACCESS, "ya29.töken");

  @Test
  void what_was_sealed_opens() {
    assertThat(sealed.keyId()).isEqualTo("new");
    assertThat(seal.open(ACCOUNT, TokenSeal.Kind.ACCESS, sealed)).isEqualTo("ya29.töken");
  }

  @Test
  void an_older_key_still_opens_what_it_sealed() {
    SealedToken before = sealWith("old").seal(ACCOUNT, TokenSeal.Kind.REFRESH, "1//r");

    assertThat(seal.open(ACCOUNT, TokenSeal.Kind.REFRESH, before)).isEqualTo("1//r");
  }

  @Test
  void a_token_of_the_other_kind_does_not_open() {
    assertThatThrownBy(() -> seal.open(ACCOUNT, TokenSeal.Kind.REFRESH, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_altered_ciphertext_does_not_open() {
    byte[] altered = sealed.ciphertext();
    altered[altered.length - 1] ^= 1;

    assertThatThrownBy(() ->
            seal.open(ACCOUNT, TokenSeal.Kind.ACCESS, new SealedToken(sealed.keyId(), altered)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void without_its_key_nothing_opens() {
    assertThatThrownBy(() -> sealWith("other").open(ACCOUNT, TokenSeal.Kind.ACCESS, sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no key new");
  }

  private static TokenSeal sealWith(String... keys) {
    return new TokenSeal(new InMemoryKeyRing(keys), new CountingRandomness());
  }
}
