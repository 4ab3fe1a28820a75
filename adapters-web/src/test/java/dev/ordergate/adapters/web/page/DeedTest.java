package dev.ordergate.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.order.OrderStatus;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.MethodInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeedTest {

  private static final List<Map.Entry<String, String>> ANY_BUTTON =
      List.of(Map.entry("status", "PENDING"), Map.entry("active", "true"));

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
    "/profile/sessions/0f8fad5b-d9cb-469f-a165-70867728950e/end/, x, y, Sign out that device",
    "/profile/sessions/end-others/, x, y, Sign out everywhere else",
    "/accounts/logout/, x, y, Sign out",
    "/nowhere/, active, false, ''"
  })
  void a_form_is_named_by_where_it_goes_and_what_button_it_has(
      String action, String field, String value, String words) {
    assertThat(Deed.of(action, List.of(Map.entry("other", "field"), Map.entry(field, value))))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void every_form_that_can_be_given_back_has_a_name(String action) {
    assertThat(Deed.of(action, ANY_BUTTON)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(OrderStatus.class)
  void every_move_of_an_order_has_a_name(OrderStatus from) {
    assertThat(from.allowed())
        .allSatisfy(to ->
            assertThat(Deed.of("/orders/1/status/", List.of(Map.entry("status", to.name()))))
                .isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void every_field_of_a_form_is_given_back(String name) {
    assertThat(UnsentForm.of("/", Stream.of(Map.entry(name, "x"))).fields()).hasSize(1);
  }

  private static Stream<String> forms() throws IOException {
    return methods().map(DeedTest::action);
  }

  private static Stream<String> fields() throws IOException {
    return methods()
        .flatMap(method -> method.annotations(FormParam.class).stream())
        .map(field -> field.value().asString())
        .distinct();
  }

  private static Stream<MethodInfo> methods() throws IOException {
    try (InputStream index = Deed.class.getResourceAsStream("/META-INF/jandex.idx")) {
      return new IndexReader(index)
          .read().getAnnotations(POST.class).stream()
              .map(post -> post.target().asMethod())
              .filter(method -> !action(method).equals("/profile/delete/"));
    }
  }

  private static String action(MethodInfo method) {
    return Stream.of(
            method.declaringClass().declaredAnnotation(Path.class), method.annotation(Path.class))
        .filter(Objects::nonNull)
        .map(path -> path.value().asString())
        .collect(Collectors.joining("/"))
        .replaceAll("//", "/")
        .replaceAll("\\{.*}", "1");
  }
}
