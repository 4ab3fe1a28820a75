package dev.ordergate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.FieldChange;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.SearchTerm;
import dev.ordergate.domain.order.Title;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever holds one of these prints it, an account or an order among them. */
class PersonalDataTest {

  static Stream<Record> personal() {
    return Stream.of(
        new DisplayName("Ada"),
        new EmailAddress("ada@example.com"),
        new GoogleSubject("https://accounts.google.com", "1815"),
        new PictureUrl("https://example.com/ada.png"),
        new Device("Ada's browser", "192.0.2.7"),
        new Description("for Ada"),
        new FieldChange(Optional.of("for Ada"), "for Grace"),
        new Reason("Ada said so"),
        new SearchTerm("Ada"),
        new Title("An engine"));
  }

  @ParameterizedTest
  @MethodSource("personal")
  void no_log_shows_it(Record value) {
    assertThat(value).hasToString(value.getClass().getSimpleName() + "[hidden]");
  }
}
