package dev.ordergate.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /api/orders/, true",
    "DELETE, /api/profile, true",
    "GET, /api/profile/export/, true",
    "GET, /api/profile/export, true",
    "GET, /profile/export/, true",
    "GET, /profile;x=1/export/, true",
    "HEAD, /profile/export/, false",
    "OPTIONS, /api/profile/export/, false",
    "GET, /api/orders/export/, false",
    "GET, /profile/, false"
  })
  void an_export_of_an_account_is_counted_like_a_change(
      String method, String path, boolean counted) {
    assertThat(Policy.isWrite(HttpMethod.valueOf(method), path)).isEqualTo(counted);
  }
}
