package dev.ordergate.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHashTest {

  private static final String HEX =
      "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

  @Test
  void the_database_keeps_it_in_thirty_two_bytes() {
    TokenHash hash = new TokenHash(HEX);

    assertThat(hash.bytes()).isEqualTo(HexFormat.of().parseHex(HEX));
    assertThat(TokenHash.of(hash.bytes())).isEqualTo(hash);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeef",
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff0",
        "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF",
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeefg"
      })
  void anything_else_is_no_hash(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenHash(hex));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void another_number_of_bytes_is_no_hash(int bytes) {
    assertThatIllegalArgumentException().isThrownBy(() -> TokenHash.of(new byte[bytes]));
  }
}
