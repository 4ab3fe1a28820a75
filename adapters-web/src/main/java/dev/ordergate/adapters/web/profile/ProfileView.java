package dev.ordergate.adapters.web.profile;

import dev.ordergate.application.account.ShowProfile.Profile;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.GoogleAccess;
import java.time.Instant;

/**
 * An account as its owner sees it.
 *
 * @param google what became of the access granted at Google, in a sentence
 * @param scopes what was granted, empty where nothing was
 */
public record ProfileView(
    String name,
    String initials,
    String email,
    String role,
    Instant createdAt,
    Instant lastLoginAt,
    String google,
    String scopes) {

  static ProfileView of(Profile profile) {
    Account account = profile.account();
    return new ProfileView(
        account.name().value(),
        Initials.of(account.name().value()),
        account.email().value(),
        account.role().word(),
        account.createdAt(),
        account.lastLoginAt(),
        profile
            .google()
            .map(GoogleAccess::state)
            .map(ProfileView::sentence)
            .orElse("Not connected."),
        profile.google().map(access -> String.join(", ", access.scopes())).orElse(""));
  }

  private static String sentence(GoogleAccess.State state) {
    return switch (state) {
      case CONNECTED -> "Connected.";
      case RECONSENT_REQUIRED -> "Google ended the access. Sign in again to renew it.";
    };
  }
}
