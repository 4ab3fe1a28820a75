package dev.ordergate.application.login;

import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.Role;
import java.util.List;
import java.util.Optional;

/**
 * Whom the operator lets in, and as what.
 *
 * @param hostedDomain the only Google Workspace domain let in, where there is one
 * @param admins verified addresses that become admin at login
 */
public record LoginRules(Optional<String> hostedDomain, List<EmailAddress> admins) {

  /**
   * Whether people of {@code domain} are let in: the claim {@code hd}, which private accounts lack.
   */
  public boolean admits(Optional<String> domain) {
    return hostedDomain.isEmpty()
        || domain.filter(given -> given.equalsIgnoreCase(hostedDomain.get())).isPresent();
  }

  /** The role a login with {@code email} grants. */
  public Role roleOf(EmailAddress email) {
    return admins.stream().anyMatch(email::isSameMailbox) ? Role.ADMIN : Role.USER;
  }
}
