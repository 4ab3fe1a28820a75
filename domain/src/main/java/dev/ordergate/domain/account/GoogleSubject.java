package dev.ordergate.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity of a person at the provider (OpenID Connect Core 1.0, section 5.7): issuer and subject,
 * never the e-mail address.
 */
public record GoogleSubject(String issuer, String subject) {

  private static final String GOOGLE = "accounts.google.com";

  // OpenID Connect Core 1.0, section 2: at most 255 ASCII characters.
  private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,255}");

  public GoogleSubject {
    if (!conforms(issuer) || !conforms(subject)) {
      throw new IllegalArgumentException("issuer and subject are 1 to 255 ASCII characters");
    }
    // Google's documentation allows its issuer with and without the scheme.
    issuer = issuer.equals(GOOGLE) ? "https://" + GOOGLE : issuer;
  }

  /** The identity, or empty where issuer or subject cannot be one. */
  public static Optional<GoogleSubject> parse(String issuer, String subject) {
    return conforms(issuer) && conforms(subject)
        ? Optional.of(new GoogleSubject(issuer, subject))
        : Optional.empty();
  }

  private static boolean conforms(String text) {
    return !text.isBlank() && FORM.matcher(text).matches();
  }

  /** Never the subject, so that no log shows it. */
  @Override
  public String toString() {
    return "GoogleSubject[hidden]";
  }
}
