package dev.ordergate.bootstrap.startup;

import dev.ordergate.http.edge.Network;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the addresses among the settings have to look like; no name server is asked. */
final class AddressForms {

  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");

  private AddressForms() {}

  /** Scheme, host and perhaps port, as browsers send it in Origin (RFC 6454, section 6.2). */
  static boolean isHttpsOrigin(String text) {
    return isOrigin(text, "https");
  }

  /** The origin of an application: https, or http on this machine. */
  static boolean isAppOrigin(String text) {
    return isHttpsOrigin(text)
        || (isOrigin(text, "http") && parse(text).filter(AddressForms::isLoopback).isPresent());
  }

  /**
   * The address of an OpenID provider: https, or http on this machine; no query and no fragment
   * (OpenID Connect Discovery 1.0, section 3).
   */
  static boolean isIssuer(String text) {
    return httpAddress(text)
        .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
        .filter(uri -> "https".equals(uri.getScheme()) || isLoopback(uri))
        .isPresent();
  }

  /** What a program of ours may ask. */
  static boolean isHttpAddress(String text) {
    return httpAddress(text).isPresent();
  }

  /** A host's name or address, without scheme and port. */
  static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  /** An address or CIDR range that is not everybody's. */
  static boolean isNetwork(String text) {
    try {
      return Network.parse(text).prefix() > 0;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static Optional<URI> httpAddress(String text) {
    return parse(text)
        .filter(uri -> uri.getHost() != null)
        .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
  }

  private static boolean isOrigin(String text, String scheme) {
    return parse(text)
        .filter(uri -> uri.getHost() != null && scheme.equals(uri.getScheme()))
        .filter(uri -> text.equals(scheme + "://" + hostAndPort(uri)))
        .isPresent();
  }

  private static String hostAndPort(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual ? host : host + ":" + uri.getPort();
  }

  private static boolean isLoopback(URI uri) {
    try {
      return uri.getHost().equals("localhost")
          || InetAddress.ofLiteral(uri.getHost().replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException name) {
      return false;
    }
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
