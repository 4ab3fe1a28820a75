package dev.ordergate.application.account.service;

import dev.ordergate.application.account.DisconnectGoogle;
import dev.ordergate.application.account.spi.GoogleGrants;
import dev.ordergate.application.account.spi.GoogleTokens;
import dev.ordergate.application.account.spi.GoogleTokens.Grant;
import dev.ordergate.application.account.spi.Transactions;
import dev.ordergate.application.audit.spi.AuditTrail;
import dev.ordergate.domain.audit.AuditEvent;
import dev.ordergate.domain.audit.AuditKind;
import java.time.InstantSource;
import java.util.Optional;

/** {@link DisconnectGoogle}: forgotten first, then revoked, with no transaction held. */
public final class DisconnectGoogleService implements DisconnectGoogle {

  private final Transactions transactions;
  private final GoogleTokens googleTokens;
  private final GoogleGrants googleGrants;
  private final AuditTrail auditTrail;
  private final InstantSource clock;

  public DisconnectGoogleService(
      Transactions transactions,
      GoogleTokens googleTokens,
      GoogleGrants googleGrants,
      AuditTrail auditTrail,
      InstantSource clock) {
    this.transactions = transactions;
    this.googleTokens = googleTokens;
    this.googleGrants = googleGrants;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  @Override
  public void disconnect(Command command) {
    transactions.call(() -> forget(command)).ifPresent(token -> googleGrants.revoke(token));
  }

  private Optional<String> forget(Command command) {
    Optional<Grant> grant = googleTokens.find(command.account());
    if (googleTokens.remove(command.account())) {
      auditTrail.record(
          AuditEvent.byOwner(
              AuditKind.GOOGLE_DISCONNECTED, command.account(), command.device(), ""),
          clock.instant());
    }
    return grant.map(Grant::strongest);
  }
}
