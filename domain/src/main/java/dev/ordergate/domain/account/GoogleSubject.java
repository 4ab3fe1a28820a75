package dev.ordergate.domain.account;

/**
 * Identity of a person at the provider (OpenID Connect Core 1.0, section 5.7): issuer and subject,
 * never the e-mail address.
 */
public record GoogleSubject(String issuer, String subject) {

  private static final String GOOGLE = "accounts.google.com";

  public GoogleSubject {
    if (issuer.isBlank() || subject.isBlank()) {
      throw new IllegalArgumentException("issuer and subject are required");
    }
    // Google's documentation allows its issuer with and without the scheme.
    issuer = issuer.equals(GOOGLE) ? "https://" + GOOGLE : issuer;
  }
}
