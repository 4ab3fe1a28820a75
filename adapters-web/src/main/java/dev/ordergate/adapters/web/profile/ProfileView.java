package dev.ordergate.adapters.web.profile;

import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.Role;
import java.time.Instant;

/** An account as its owner sees it. */
public record ProfileView(
    String name, String initials, String email, String role, Instant createdAt) {

  static ProfileView of(Account account) {
    return new ProfileView(
        account.name().value(),
        Initials.of(account.name().value()),
        account.email().value(),
        role(account.role()),
        account.createdAt());
  }

  private static String role(Role role) {
    return switch (role) {
      case USER -> "User";
      case ADMIN -> "Administrator";
    };
  }
}
