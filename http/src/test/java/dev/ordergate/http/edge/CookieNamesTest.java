package dev.ordergate.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",__Host-a=planted",
        ", __Host-a=planted",
        ",,__Host-a=planted",
        "\u000b__Host-a=planted",
        "\f__Host-a=planted",
        "x=1,;,__Host-a=planted",
        "\u00a0__Host-a=planted",
        "__Host-a\u000b=planted",
        "=__Host-a=planted",
        "__Host-a",
        "",
        ";",
        ";;,__Host-a=planted"
      })
  void what_is_no_name_to_a_browser_is_none_here(String field) {
    assertThat(read(List.of(field))).doesNotContain("__Host-a");
    assertThat(read(List.of(field, "__Host-a=own"))).containsOnlyOnce("__Host-a");
  }

  @Test
  void cookies_stay_as_they_are() {
    assertThat(
            CookieNames.named(
                List.of("a=1; __Host-b=x,y=\"z\"; c=; d = 2", "q_auth_1=e;odd[name]=f; g=h")))
        .isEqualTo("a=1; __Host-b=x,y=\"z\"; c=; d = 2;q_auth_1=e; g=h");
  }

  private static List<String> read(List<String> fields) {
    return ServerCookieDecoder.LAX.decodeAll(CookieNames.named(fields)).stream()
        .map(Cookie::name)
        .toList();
  }
}
