package dev.ordergate.domain.audit;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.login.Device;
import java.util.Optional;

/**
 * Something that happened to an account's security. It never holds a byte of a token, nor an e-mail
 * address.
 *
 * @param account whose security it concerns; empty where nobody was recognised
 * @param actor who did it; empty where it was nobody signed in
 * @param device from where
 * @param detail the cause or the change in a word or two, such as {@code email_not_verified}; at
 *     most 300 characters
 */
public record AuditEvent(
    AuditKind kind,
    Optional<AccountId> account,
    Optional<AccountId> actor,
    Device device,
    String detail) {

  /** What the {@code owner} of an account did to it. */
  public static AuditEvent byOwner(AuditKind kind, AccountId owner, Device device, String detail) {
    return new AuditEvent(kind, Optional.of(owner), Optional.of(owner), device, detail);
  }

  /** A login that let nobody in. */
  public static AuditEvent loginRefused(Optional<AccountId> account, Device device, String cause) {
    return new AuditEvent(AuditKind.LOGIN_REFUSED, account, Optional.empty(), device, cause);
  }
}
