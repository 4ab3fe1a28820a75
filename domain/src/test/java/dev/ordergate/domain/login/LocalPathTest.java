package dev.ordergate.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/orders/",
        "/orders/5/edit/",
        "/orders/?search=a%2Cb&status=PENDING",
        "/orders/?created_after=2023-10-15T12:30:45Z",
        "/orders/?a='(b)*+$!&c=~d@e?f",
        "/orders/?search=a//b",
        "/?//evil.example/",
        "/orders?next=https://evil.example//"
      })
  void a_path_of_ours_is_kept_and_is_a_uri(String text) {
    assertThat(LocalPath.parse(text).value()).isEqualTo(text);
    assertThat(URI.create(text)).hasPath(text.replaceFirst("\\?.*", "")).hasNoPort();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"oak,ash oak%2Cash", "a;b|c a%3Bb%7Cc", "[a]{b} %5Ba%5D%7Bb%7D", "^` %5E%60"})
  void what_browsers_let_stand_in_a_query_is_kept_in_a_form_that_a_cookie_can_hold(
      String search, String kept) {
    LocalPath path = LocalPath.parse("/orders/?search=" + search);

    assertThat(path.value()).isEqualTo("/orders/?search=" + kept);
    assertThat(LocalPath.parse(path.value())).isEqualTo(path);
    assertThat(URI.create(path.value()).getQuery()).isEqualTo("search=" + search);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "orders/",
        "https://evil.example/",
        "javascript:alert(1)",
        "//evil.example/",
        "///evil.example/",
        "/.//evil.example/",
        "//evil.example/?a=b",
        "/orders//?a=b",
        "/?a=\\b",
        "/?a\r\nb",
        "/?a\u0000",
        "/?a b",
        "/?a=\u00e9",
        "/?a=b#top",
        "?a=b",
        "/,/evil.example/",
        "/\\evil.example/",
        "/\\/evil.example/",
        "\\\\evil.example",
        " /orders/",
        "/orders/ ",
        "/or\nders/",
        "/or\tders/",
        "/orders/\u0000",
        "/orders/\u007f",
        "/orders/\u00e9",
        "/orders/;x=1",
        "/orders/\"",
        "/orders/%zz",
        "/orders/%2",
        "/orders/#top",
        "/orders/{id}"
      })
  void anything_else_leads_to_the_orders(String text) {
    assertThat(LocalPath.parse(text)).isEqualTo(LocalPath.DEFAULT);
  }

  @Test
  void it_has_at_most_2000_characters() {
    String longest = "/" + "a".repeat(1_999);

    assertThat(LocalPath.parse(longest).value()).isEqualTo(longest);
    assertThat(LocalPath.parse(longest + "a")).isEqualTo(LocalPath.DEFAULT);
  }

  @Test
  void it_cannot_be_made_invalid() {
    for (String text : List.of("//evil.example/", "/orders/a,b")) {
      assertThatThrownBy(() -> new LocalPath(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
