package dev.ordergate.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A verified e-mail address as the provider gave it; at most 320 characters. */
public record EmailAddress(String value) {

  // Cc: control characters; Cs: lone surrogates, which no UTF-8 can carry.
  private static final Pattern FORM =
      Pattern.compile("[^@\\s\\p{Cc}\\p{Cs}]+@[^@\\s\\p{Cc}\\p{Cs}]+");

  private static final Pattern ASCII_UPPER_CASE = Pattern.compile("[A-Z]+");

  public EmailAddress {
    if (!conforms(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The address, or empty where {@code text} is none. */
  public static Optional<EmailAddress> parse(String text) {
    return conforms(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  private static boolean conforms(String text) {
    return text.length() <= 320 && FORM.matcher(text).matches();
  }

  /** Whether both are the same mailbox, the case of the letters A to Z aside. */
  public boolean isSameMailbox(EmailAddress other) {
    return folded(value).equals(folded(other.value));
  }

  // Unicode's folding would make a look-alike (the Kelvin sign for k) somebody else's mailbox.
  private static String folded(String text) {
    return ASCII_UPPER_CASE.matcher(text).replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
  }

  /** What stands before the @. */
  public String localPart() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "EmailAddress[hidden]";
  }
}
