package dev.ordergate.adapters.web.admin;

import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.IdNumber;

/** Addresses of the pages for admins. */
final class AdminPaths {

  static final String ADMIN = "/admin/";
  static final String ACCOUNTS = ADMIN + "users/";
  static final String AUDIT = ADMIN + "audit/";
  static final String ID = "{id: " + IdNumber.FORM + "}";

  private AdminPaths() {}

  static String of(AccountId id) {
    return ACCOUNTS + id.value() + "/";
  }
}
