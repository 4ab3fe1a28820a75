package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.SignedInTest;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.Role;
import dev.ordergate.standin.Platform;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** Begins each test as the only admin, Ada, whose account is number 7. */
abstract class AdminTest extends SignedInTest {

  @BeforeEach
  void becomeAdmin() {
    accounts.makeAdmin();
    directory.put(accounts.account());
  }

  Account register(long number, String name, Role role) {
    Account account =
        new Account(
            new AccountId(number),
            new GoogleSubject("https://accounts.google.com", "subject-" + number),
            new EmailAddress("person" + number + "@example.com"),
            new DisplayName(name),
            false,
            Optional.empty(),
            role,
            true,
            Platform.NOW,
            Platform.NOW,
            Optional.empty());
    directory.put(account);
    return account;
  }
}
