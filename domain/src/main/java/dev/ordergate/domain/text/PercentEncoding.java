package dev.ordergate.domain.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

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
    return isText(decoded.flip());
  }

  private static int digit(byte hexadecimal) {
    return Character.digit(hexadecimal, 16);
  }

  private static boolean isText(ByteBuffer bytes) {
    try {
      UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
