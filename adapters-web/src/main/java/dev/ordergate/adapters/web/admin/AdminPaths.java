package dev.ordergate.adapters.web.admin;

import dev.ordergate.domain.account.AccountId;

/** Addresses of the pages for admins. */
final class AdminPaths {

  static final String ADMIN = "/admin/";
  static final String ACCOUNTS = ADMIN + "users/";
  static final String AUDIT = ADMIN + "audit/";
  static final String ID = "{id: [1-9][0-9]{0,17}}";

  private AdminPaths() {}

  static String of(AccountId id) {
    return ACCOUNTS + id.value() + "/";
  }
}
