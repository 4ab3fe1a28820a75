package dev.ordergate.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who signed in at least once.
 *
 * @param nameIsChosen whether the person chose the name; the provider's no longer replaces it
 * @param active a disabled account can neither sign in nor use its tokens
 * @param cutOff what last ended the access tokens it had
 */
public record Account(
    AccountId id,
    GoogleSubject subject,
    EmailAddress email,
    DisplayName name,
    boolean nameIsChosen,
    Optional<PictureUrl> pictureUrl,
    Role role,
    boolean active,
    Instant createdAt,
    Instant lastLoginAt,
    Optional<AccountCutOff> cutOff) {

  /** This account after the person chose {@code chosen} as name. */
  public Account renamed(DisplayName chosen) {
    return new Account(
        id, subject, email, chosen, true, pictureUrl, role, active, createdAt, lastLoginAt, cutOff);
  }

  /** This account after a login at {@code now} that brought {@code profile}. */
  public Account loggedIn(ProviderProfile profile, Role grantedRole, Instant now) {
    return new Account(
        id,
        subject,
        profile.email(),
        nameIsChosen ? name : profile.name(),
        nameIsChosen,
        profile.pictureUrl(),
        grantedRole.compareTo(role) > 0 ? grantedRole : role,
        active,
        createdAt,
        now,
        cutOff);
  }

  /**
   * Decides what becomes of this account when an admin asks for {@code change}.
   *
   * @param activeAdmins how many active admins there are, this account among them where it is one
   */
  public AccountRevision revise(AccountChange change, int activeAdmins) {
    Account changed =
        new Account(
            id,
            subject,
            email,
            name,
            nameIsChosen,
            pictureUrl,
            change.role().orElse(role),
            change.active().orElse(active),
            createdAt,
            lastLoginAt,
            cutOff);
    if (changed.equals(this)) {
      return new AccountRevision.Unchanged(this);
    }
    if (isActiveAdmin() && !changed.isActiveAdmin() && activeAdmins <= 1) {
      return new AccountRevision.LastAdmin();
    }
    return new AccountRevision.Revised(this, changed);
  }

  private boolean isActiveAdmin() {
    return active && role == Role.ADMIN;
  }
}
