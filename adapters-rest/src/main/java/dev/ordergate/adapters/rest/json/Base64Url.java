package dev.ordergate.adapters.rest.json;

import java.util.Base64;

/** Bytes in a query parameter, in base64url without padding (RFC 4648, section 5). */
public final class Base64Url {

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes, or none where the text is not as {@link #encode} writes it. */
  public static byte[] decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      // The decoder takes other spellings of the same bytes, too (RFC 4648, section 3.5).
      return encode(bytes).equals(text) ? bytes : new byte[0];
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }
}
