package dev.ordergate.application.login.service;

import java.util.Locale;

/** Why a login is refused that brings no ID token to admit anybody by. */
enum IdTokenFault {
  ID_TOKEN_NOT_VALID,
  ID_TOKEN_USED;

  /** The word used in records and metrics. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
