package dev.ordergate.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "/orders/?a='(b)*+$!&c=~d@e?f"
      })
  void a_path_of_ours_is_kept_and_is_a_uri(String text) {
    assertThat(LocalPath.parse(text).value()).isEqualTo(text);
    assertThat(URI.create(text)).hasPath(text.replaceFirst("\\?.*", "")).hasNoPort();
  }

  @Test
  void a_comma_is_kept_in_the_form_that_a_cookie_can_hold() {
    assertThat(LocalPath.parse("/orders/?search=oak,ash").value())
        .isEqualTo("/orders/?search=oak%2Cash");
    assertThat(LocalPath.parse("/,/evil.example/").value()).isEqualTo("/%2C/evil.example/");
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
