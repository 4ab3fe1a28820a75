package dev.ordergate.development;

/** An error of RFC 6749, 4.1.2.1 or 5.2: a code for programs and a description for people. */
final class OAuthError extends Exception {

  private final String code;

  OAuthError(String code, String description) {
    super(description);
    this.code = code;
  }

  String code() {
    return code;
  }

  String description() {
    return String.valueOf(getMessage());
  }
}
