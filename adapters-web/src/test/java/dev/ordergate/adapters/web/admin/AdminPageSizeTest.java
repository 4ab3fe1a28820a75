package dev.ordergate.adapters.web.admin;

import dev.ordergate.application.order.PlaceOrder;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.Role;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.login.Device;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Source;
import dev.ordergate.domain.order.Title;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdminPageSizeTest extends AdminTest {

  private static final Device CURL =
      new Device("curl/8.5.0", "2001:db8:1234:5678:9abc:def0:1234:5678");

  @ParameterizedTest
  @ValueSource(strings = {"\"", "&", "<", "界", "😀"})
  void the_longest_names_and_titles_fit(String character) {
    for (int number = 8; number < 60; number++) {
      register(number, character.repeat(DisplayName.MAX_LENGTH), Role.ADMIN);
      Optional<AccountId> id = Optional.of(new AccountId(number));
      orders.place(
          new PlaceOrder.Command(
              id.orElseThrow(),
              new Title(character.repeat(Title.MAX_LENGTH)),
              Description.EMPTY,
              Source.WEB,
              Optional.empty()));
      audit.record(new AuditEvent(AuditKind.ROLE_CHANGED, id, id, CURL, "admin"));
    }

    pageThatFits("/admin/users/");
    pageThatFits("/admin/users/8/");
    pageThatFits("/admin/orders/");
    pageThatFits("/admin/audit/");
  }
}
