package dev.ordergate.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A verified e-mail address as the provider gave it; at most 320 characters. */
public record EmailAddress(String value) {

  private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

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

  /** Whether both are the same mailbox, by the usual case-insensitive reading. */
  public boolean isSameMailbox(EmailAddress other) {
    return value.toLowerCase(Locale.ROOT).equals(other.value.toLowerCase(Locale.ROOT));
  }

  /** What stands before the @. */
  public String localPart() {
    return value.substring(0, value.lastIndexOf('@'));
  }
}
