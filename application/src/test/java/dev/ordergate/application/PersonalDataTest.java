package dev.ordergate.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.application.account.AccountSearch;
import dev.ordergate.application.login.spi.IdentityProvider.Identity;
import dev.ordergate.application.order.OrderPosition.Edge;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {

  static Stream<Record> personal() {
    return Stream.of(
        new AccountSearch("ada@example.com"),
        new Identity(
            "https://accounts.google.com",
            Optional.of("1815"),
            Optional.of("ada@example.com"),
            true,
            Optional.empty(),
            Optional.of("Ada"),
            Optional.empty()),
        new Edge.Text("An engine"));
  }

  @ParameterizedTest
  @MethodSource("personal")
  void no_log_shows_it(Record value) {
    assertThat(value).hasToString(value.getClass().getSimpleName() + "[hidden]");
  }
}
