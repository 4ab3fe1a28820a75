package dev.ordergate.domain.text;

import java.nio.ByteBuffer;

/** Percent-encoded text (RFC 3986, section 2.1), as in a query or a form. */
public final class PercentEncoding {

  private PercentEncoding() {}

  /** Whether each percent sign begins a byte, and the bytes are UTF-8 (RFC 3629). */
  public static boolean isUtf8(byte[] encoded) {
    ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        if (i + 2 >= encoded.length || digit(encoded[i + 1]) < 0 || digit(encoded[i + 2]) < 0) {
          return false;
        }
        decoded.put((byte) (16 * digit(encoded[++i]) + digit(encoded[++i])));
      } else {
        decoded.put(encoded[i]);
      }
    }
    return Utf8.isText(decoded.flip());
  }

  private static int digit(byte hexadecimal) {
    return Character.digit(hexadecimal, 16);
  }
}
