package dev.ordergate.adapters.web.admin;

import dev.ordergate.adapters.web.page.DeviceWords;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import dev.ordergate.domain.audit.RecordedEvent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of the audit trail as the page shows it.
 *
 * @param account whom it concerns, where anybody was recognised
 * @param actor who did it, where that was somebody else
 * @param by who did it in words, where it was nobody else
 * @param device what it came from; empty where it was not told
 */
public record EventView(
    String what,
    String detail,
    AccountLinks.@Nullable Link account,
    AccountLinks.@Nullable Link actor,
    String by,
    String address,
    String device,
    Instant at) {

  static EventView of(RecordedEvent recorded, AccountLinks links) {
    AuditEvent event = recorded.event();
    Optional<AccountId> another =
        event.actor().filter(actor -> !event.account().equals(Optional.of(actor)));
    return new EventView(
        words(event.kind()),
        event.detail().replace('_', ' '),
        event.account().map(links::to).orElse(null),
        another.map(links::to).orElse(null),
        by(event),
        event.device().address(),
        event.device().userAgent().isEmpty() ? "" : DeviceWords.of(event.device()),
        recorded.at());
  }

  private static String by(AuditEvent event) {
    if (event.actor().isPresent()) {
      return "themselves";
    }
    // Without an admin roles change by ADMIN_EMAILS alone.
    return event.kind() == AuditKind.ROLE_CHANGED ? "the configuration" : "nobody signed in";
  }

  static String words(AuditKind kind) {
    return switch (kind) {
      case LOGIN -> "Signed in";
      case LOGIN_REFUSED -> "Sign-in refused";
      case LOGOUT -> "Signed out";
      case SESSION_ENDED -> "Signed out elsewhere";
      case TOKEN_REVOKED -> "Token revoked";
      case TOKEN_REUSED -> "Used-up token presented";
      case ACCOUNT_DISABLED -> "Account disabled";
      case ACCOUNT_ENABLED -> "Account enabled";
      case ROLE_CHANGED -> "Role changed";
      case ACCOUNT_DELETED -> "Account deleted";
      case ACCOUNT_EXPORTED -> "Data exported";
      case GOOGLE_DISCONNECTED -> "Google disconnected";
    };
  }
}
