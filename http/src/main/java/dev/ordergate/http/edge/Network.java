package dev.ordergate.http.edge;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * An address, or a range of addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3).
 *
 * @param prefix how many leading bits of an address count
 */
public record Network(InetAddress address, int prefix) {

  /**
   * Reads {@code 192.0.2.7}, {@code 10.0.0.0/8} or {@code 2001:db8::/32}; names are not looked up.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int bits = address.getAddress().length * Byte.SIZE;
    int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("no prefix of %d bits: %s".formatted(bits, text));
    }
    return new Network(address, prefix);
  }

  boolean contains(InetAddress other) {
    byte[] own = address.getAddress();
    byte[] others = other.getAddress();
    int ignored = own.length * Byte.SIZE - prefix;
    return own.length == others.length
        && new BigInteger(1, own)
            .shiftRight(ignored)
            .equals(new BigInteger(1, others).shiftRight(ignored));
  }
}
