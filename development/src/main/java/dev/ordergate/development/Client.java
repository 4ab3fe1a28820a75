package dev.ordergate.development;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one program that may ask the stand-in provider to sign people in.
 *
 * @param redirectUris where answers may go: each stands for itself, a "*" for its port stands for
 *     any port and one at the end for everything below
 */
public record Client(String id, String secret, List<String> redirectUris) {

  public Client {
    redirectUris = List.copyOf(redirectUris);
  }

  boolean mayReturnTo(String redirectUri) {
    return redirectUri.indexOf('#') < 0
        && redirectUris.stream()
            .anyMatch(allowed -> pattern(allowed).matcher(redirectUri).matches());
  }

  private static Pattern pattern(String allowed) {
    boolean below = allowed.endsWith("/*");
    String start = below ? allowed.substring(0, allowed.length() - 1) : allowed;
    String exact =
        Arrays.stream(start.split(":\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(":[0-9]{1,5}"));
    return Pattern.compile(below ? exact + "\\S*" : exact);
  }
}
