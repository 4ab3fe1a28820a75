package dev.ordergate.application.audit;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.audit.AuditKind;
import java.util.Optional;

/** Which events of the audit trail: those that every part lets pass. */
public record AuditFilter(Optional<AccountId> account, Optional<AuditKind> kind) {}
