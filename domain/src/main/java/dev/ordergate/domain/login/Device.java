package dev.ordergate.domain.login;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a session was opened from, shown to its owner so that a strange one is noticed.
 *
 * @param userAgent the User-Agent header, at most 300 characters, empty where there was none
 * @param address the client's IP address in text, at most 300 characters
 */
public record Device(String userAgent, String address) {

  private static final int MAX_LENGTH = 300;

  public Device {
    userAgent = printable(userAgent);
    address = printable(address);
  }

  /** What a request tells of where it comes from; what it does not tell is empty. */
  public static Device of(@Nullable String userAgent, @Nullable String address) {
    return new Device(
        Objects.requireNonNullElse(userAgent, ""), Objects.requireNonNullElse(address, ""));
  }

  /** Never where somebody is, so that no log shows it. */
  @Override
  public String toString() {
    return "Device[hidden]";
  }

  private static String printable(String text) {
    String clean =
        text.codePoints()
            .filter(c -> c >= ' ' && c < 127)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return clean.substring(0, Math.min(clean.length(), MAX_LENGTH));
  }
}
