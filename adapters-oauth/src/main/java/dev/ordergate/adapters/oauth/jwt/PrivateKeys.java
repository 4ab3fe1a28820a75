package dev.ordergate.adapters.oauth.jwt;

import io.smallrye.jwt.util.KeyUtils;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Reads private RSA keys in PEM (RFC 7468): in PKCS #8 (RFC 5958), and in PKCS #1 (RFC 8017,
 * appendix A.1.2), which older tools write and the JDK does not read.
 */
final class PrivateKeys {

  private static final String PKCS1_BEGIN = "-----BEGIN RSA PRIVATE KEY-----";
  private static final String PKCS1_END = "-----END RSA PRIVATE KEY-----";

  private static final byte SEQUENCE = 0x30;
  private static final byte OCTET_STRING = 0x04;
  private static final byte LENGTH_OF_TWO_BYTES = (byte) 0x82;

  /** Version 0 and the algorithm rsaEncryption without parameters, in DER (RFC 5958, section 2). */
  private static final byte[] VERSION_AND_ALGORITHM =
      HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private PrivateKeys() {}

  static RSAPrivateCrtKey read(String pem) throws GeneralSecurityException {
    int begin = pem.indexOf(PKCS1_BEGIN);
    int end = pem.indexOf(PKCS1_END);
    return (RSAPrivateCrtKey)
        (begin < 0 || end < begin
            ? KeyUtils.decodePrivateKey(pem)
            : KeyFactory.getInstance("RSA")
                .generatePrivate(
                    pkcs8(
                        Base64.getMimeDecoder()
                            .decode(pem.substring(begin + PKCS1_BEGIN.length(), end)))));
  }

  private static PKCS8EncodedKeySpec pkcs8(byte[] pkcs1) {
    byte[] key = element(OCTET_STRING, pkcs1);
    return new PKCS8EncodedKeySpec(
        element(
            SEQUENCE,
            ByteBuffer.allocate(VERSION_AND_ALGORITHM.length + key.length)
                .put(VERSION_AND_ALGORITHM)
                .put(key)
                .array()));
  }

  private static byte[] element(byte tag, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put(tag)
        .put(LENGTH_OF_TWO_BYTES)
        .putShort((short) content.length)
        .put(content)
        .array();
  }
}
