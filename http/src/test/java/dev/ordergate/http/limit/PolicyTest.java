package dev.ordergate.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /accounts/google/login/, LOGIN",
    "GET, /accounts/google/login/callback/, LOGIN",
    "GET, /accounts;x=1/google/login, LOGIN",
    "GET, /api/token, TOKEN",
    "POST, /api/token;x=1/refresh/, TOKEN",
    "POST, /api/orders/, WRITE",
    "DELETE, /api/profile, WRITE",
    "GET, /api/profile/export/, WRITE",
    "GET, /api/profile/export, WRITE",
    "GET, /profile/export/, WRITE",
    "GET, /profile;x=1/export/, WRITE"
  })
  void logins_tokens_changes_and_exports_of_accounts_are_counted(
      String method, String path, Policy policy) {
    assertThat(Policy.of(method, path)).contains(policy);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/tokens/",
    "GET, /accounts/login/",
    "GET, /api/orders/",
    "GET, /api/orders/export/",
    "GET, /profile/",
    "HEAD, /profile/export/",
    "OPTIONS, /api/profile/export/"
  })
  void reads_are_not(String method, String path) {
    assertThat(Policy.of(method, path)).isEmpty();
  }
}
