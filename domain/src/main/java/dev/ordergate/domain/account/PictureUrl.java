package dev.ordergate.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the provider has a person's picture: an http or https address, at most 2,000 characters
 * after its scheme. Nothing of ours loads it.
 */
public record PictureUrl(String value) {

  private static final Pattern FORM = Pattern.compile("https?://[\\x21-\\x7e]{1,2000}");

  public PictureUrl {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the address of a picture");
    }
  }

  /** The address, or empty where {@code text} is none. */
  public static Optional<PictureUrl> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PictureUrl(text)) : Optional.empty();
  }

  /** Never the value, so that no log shows it. */
  @Override
  public String toString() {
    return "PictureUrl[hidden]";
  }
}
