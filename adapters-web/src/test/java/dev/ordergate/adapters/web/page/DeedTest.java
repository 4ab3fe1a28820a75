package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedTest {

  @ParameterizedTest
  @CsvSource({
    "/orders/create/, title, Website, Create order",
    "/orders/229/save/, then, edit, Edit order no. 229",
    "/orders/229/save/, title, Website, Save order no. 229",
    "/orders/229/delete/, version, 0, Delete order no. 229",
    "/orders/229/delete, version, 0, Delete order no. 229",
    "/orders/229/status/, status, ON_HOLD, Put order no. 229 on hold",
    "/orders/229/status/, status, LOST, ''",
    "/admin/users/14/, active, false, Disable account no. 14",
    "/admin/users/14/, role, user, Make account no. 14 an ordinary user",
    "/profile/, name, Ada, Change name",
    "/profile/tokens/, x, y, Make a token pair",
    "/nowhere/, active, false, ''"
  })
  void a_form_is_named_by_where_it_goes_and_what_button_it_has(
      String action, String field, String value, String words) {
    assertThat(Deed.of(action, List.of(Map.entry("other", "field"), Map.entry(field, value))))
        .isEqualTo(words);
  }
}
