package dev.ordergate.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnOriginTest {

  private static final OwnOrigin OWN = OwnOrigin.of("https://orders.example.com");

  @ParameterizedTest
  @CsvSource(
      nullValues = "NONE",
      value = {
        "same-site, NONE",
        "cross-site, NONE",
        "same-site, https://orders.example.com",
        "NONE, https://sibling.example.com",
        "NONE, http://orders.example.com",
        "NONE, https://evil-orders.example.com:8000",
      })
  void a_page_of_another_origin_is_told(@Nullable String site, @Nullable String origin) {
    assertThat(isForeign(site, origin)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NONE",
      value = {
        "NONE, NONE",
        "none, NONE",
        "same-origin, NONE",
        "same-origin, https://sibling.example.com",
        "NONE, null",
        "NONE, https://orders.example.com",
        "NONE, https://alias.example.com:8000",
      })
  void what_may_be_ours_is_not(@Nullable String site, @Nullable String origin) {
    assertThat(isForeign(site, origin)).isFalse();
  }

  @Test
  void the_slash_of_a_base_url_is_no_part_of_it() {
    assertThat(OwnOrigin.of("https://orders.example.com/")).isEqualTo(OWN);
  }

  private static boolean isForeign(@Nullable String site, @Nullable String origin) {
    return OWN.isForeign(
        Optional.ofNullable(site), Optional.ofNullable(origin), "alias.example.com:8000");
  }
}
