package dev.ordergate.development;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** RFC 6749, 2.3.1: the client's id and secret, by HTTP Basic or in the body, but not both. */
record ClientAuthentication(Client client) {

  /** True when the client is who it says; otherwise the error has been answered. */
  boolean passes(Exchange exchange, Form body) throws IOException {
    Optional<String> header = exchange.header("Authorization");
    try {
      if (header.isPresent() && body.has("client_secret")) {
        throw new OAuthError("invalid_request", "two ways of client authentication at once");
      }
      String[] shown =
          header.isPresent()
              ? basic(header.get())
              : new String[] {body.get("client_id"), body.get("client_secret")};
      if (!same(shown[0], client.id()) || !same(shown[1], client.secret())) {
        throw new OAuthError("invalid_client", "unknown client_id or wrong client_secret");
      }
      return true;
    } catch (OAuthError e) {
      boolean unauthorized = e.code().equals("invalid_client");
      if (unauthorized && header.isPresent()) {
        exchange.answerHeader("WWW-Authenticate", "Basic realm=\"stand-in provider\"");
      }
      exchange.error(unauthorized ? 401 : 400, e);
      return false;
    }
  }

  private static String[] basic(String header) throws OAuthError {
    String[] words = header.split(" ", 2);
    if (words.length != 2 || !words[0].equalsIgnoreCase("Basic")) {
      throw new OAuthError("invalid_client", "the Authorization header is not HTTP Basic");
    }
    try {
      String pair =
          new String(Base64.getDecoder().decode(words[1].strip()), StandardCharsets.UTF_8);
      String[] halves = pair.split(":", 2);
      if (halves.length == 2) {
        return new String[] {Form.decode(halves[0]), Form.decode(halves[1])};
      }
    } catch (IllegalArgumentException notBase64) {
      // Said below.
    }
    throw new OAuthError("invalid_client", "the Authorization header is malformed");
  }

  private static boolean same(String shown, String expected) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
