package dev.ordergate.domain.login;

import java.util.Locale;

/** Why a person the provider authenticated is not let in. */
public enum LoginRefusal {
  /** The identity lacks a subject, or an e-mail address. */
  INCOMPLETE_IDENTITY,
  /** {@code email_verified} is not true. */
  EMAIL_NOT_VERIFIED,
  /** {@code hd} is not the Workspace domain this service is for. */
  WRONG_DOMAIN,
  ACCOUNT_DISABLED;

  /** The word used in addresses and records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
