package dev.ordergate.domain.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Text as bytes (RFC 3629). */
public final class Utf8 {

  private Utf8() {}

  /** Whether {@code bytes} are text; each character may be written in one way only. */
  public static boolean isText(ByteBuffer bytes) {
    try {
      UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
