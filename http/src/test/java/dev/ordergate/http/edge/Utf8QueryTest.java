package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8QueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "limit=5&search=oak",
        "search=%E7%95%8C",
        "search=%F0%9F%8C%B3+%EF%BF%BD",
        "search=a=b&&=&search"
      })
  void what_utf_8_can_say_is_read(String query) {
    assertThat(Utf8Query.flawed(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search=%FF",
        "limit=5&search=oak%C3",
        "search=%ED%A0%80",
        "search=%C0%AF&limit=5",
        "search=%F4%90%80%80",
        "search=100%",
        "search=%zz",
        "search=\u00c3\u00a9clair",
        "search=%C3\u00a9clair&limit=5"
      })
  void what_it_cannot_is_named(String query) {
    assertThat(Utf8Query.flawed(query)).contains("search");
  }
}
