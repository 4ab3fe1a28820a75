package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.login.Viewer;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.Role;
import java.time.Instant;

/**
 * An account as admins see it.
 *
 * @param path its page
 * @param self whether it is the viewer's own
 */
public record AccountView(
    long id,
    String path,
    String name,
    String email,
    boolean admin,
    boolean active,
    boolean self,
    Instant createdAt,
    Instant lastLoginAt) {

  static AccountView of(Account account, Viewer viewer) {
    return new AccountView(
        account.id().value(),
        AdminPaths.of(account.id()),
        account.name().value(),
        account.email().value(),
        account.role() == Role.ADMIN,
        account.active(),
        account.id().equals(viewer.id()),
        account.createdAt(),
        account.lastLoginAt());
  }
}
