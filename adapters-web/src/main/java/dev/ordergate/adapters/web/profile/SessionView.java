package dev.ordergate.adapters.web.profile;

import dev.ordergate.adapters.web.page.DeviceWords;
import dev.ordergate.application.session.ListSessions.Session;
import dev.ordergate.domain.login.SessionKind;
import java.time.Instant;

/**
 * A place where the account is signed in.
 *
 * @param path where the form goes that ends it
 */
public record SessionView(
    String device,
    String kind,
    String address,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    boolean current,
    String path) {

  static SessionView of(Session session) {
    return new SessionView(
        DeviceWords.of(session.device()),
        session.kind() == SessionKind.WEB ? "Browser" : "Token pair, " + session.client(),
        session.device().address(),
        session.createdAt(),
        session.lastUsedAt(),
        session.expiresAt(),
        session.current(),
        SessionForms.PATH + session.id().value() + "/end/");
  }
}
