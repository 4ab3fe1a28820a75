package dev.ordergate.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueTokenTest {

  private static final String ZEROS = "A".repeat(43);
  private static final String START = "A".repeat(42);

  @Test
  void thirty_two_bytes_make_forty_three_characters() {
    byte[] random =
        HexFormat.of().parseHex("fbefbe00102030405060708090a0b0c0d0e0f0ffeeddccbbaa99887766554433");
    OpaqueToken token = OpaqueToken.of(random);

    assertThat(token.value()).isEqualTo("----ABAgMEBQYHCAkKCwwNDg8P_u3cy7qpmId2ZVRDM");
    assertThat(token.bytes()).isEqualTo(random);
    assertThat(OpaqueToken.parse(token.value())).hasValue(token);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64})
  void another_number_of_bytes_makes_no_token(int bytes) {
    assertThatIllegalArgumentException().isThrownBy(() -> OpaqueToken.of(new byte[bytes]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A", "E", "I", "M", "Q", "U", "Y", "c", "g", "k", "o", "s", "w", "0", "4", "8"})
  void the_last_character_may_be_canonical(String last) {
    OpaqueToken token = new OpaqueToken(START + last);

    assertThat(OpaqueToken.parse(START + last)).hasValue(token);
    assertThat(OpaqueToken.of(token.bytes())).isEqualTo(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"B", "C", "D", "F", "Z", "a", "b", "d", "z", "1", "2", "3", "9", "-", "_"})
  void a_second_spelling_of_the_same_bytes_is_refused(String last) {
    assertThat(OpaqueToken.parse(START + last)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new OpaqueToken(START + last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
        " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAA+AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAA/AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAéAAAAAAAAAAAAAAAAAAAAA",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl"
      })
  void what_cannot_be_ours_is_no_token(String presented) {
    assertThat(OpaqueToken.parse(presented)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpaqueToken(presented))
        .withMessage("not an opaque token");
  }

  @Test
  void every_base64url_character_may_stand_in_it() {
    String text = "-_AZaz09-_AZaz09-_AZaz09-_AZaz09-_AZaz09-_A";

    assertThat(OpaqueToken.parse(text)).hasValue(new OpaqueToken(text));
  }

  @Test
  void the_hash_is_the_sha_256_of_its_characters() {
    // printf 'AAA...' (43 times A) | sha256sum
    assertThat(new OpaqueToken(ZEROS).hash().hex())
        .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
  }

  @Test
  void no_log_shows_it() {
    OpaqueToken token = new OpaqueToken(ZEROS);

    assertThat(token).hasToString("OpaqueToken[hidden]");
    assertThat("presented: " + token).doesNotContain("AAA");
  }
}
