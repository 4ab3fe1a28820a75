package dev.ordergate.domain.login;

import java.util.regex.Pattern;

/**
 * A place on this site to go to after the login: path and query, at most 2,000 characters. It can
 * never lead to another site (RFC 9700, section 4.11), is always a URI (RFC 3986) and may stand in
 * a cookie as it is (RFC 6265, section 4.1.1).
 */
public record LocalPath(String value) {

  private static final int MAX_LENGTH = 2_000;

  // RFC 3986, section 3.3 and 3.4, but for comma and semicolon, which end a cookie. Two slashes
  // begin the name of a host; a backslash, which browsers read as a slash, is no character of a
  // URI.
  private static final Pattern FORM =
      Pattern.compile(
          "/(?!/)(?:[A-Za-z0-9._~!$&'()*+=:@-]|/(?!/)|%[0-9A-Fa-f]{2})*+"
              + "(?:\\?(?:[A-Za-z0-9._~!$&'()*+=:@/?-]|%[0-9A-Fa-f]{2})*+)?");

  /** What browsers let stand in a query, and {@link #FORM} does not. */
  private static final Pattern UNENCODED = Pattern.compile("[,;|\\[\\]{}^`]");

  /** Where a login leads that says nothing else. */
  public static final LocalPath DEFAULT = new LocalPath("/orders/");

  public LocalPath {
    if (!conforms(value)) {
      throw new IllegalArgumentException("not a local path");
    }
  }

  /**
   * The place somebody asked for, or {@link #DEFAULT} where it is none of ours. A comma in its
   * query, as in {@code ?search=oak,ash}, becomes {@code %2C}, which means the same there; so do
   * brackets and the like.
   */
  public static LocalPath parse(String text) {
    String portable = portable(text);
    return conforms(portable) ? new LocalPath(portable) : DEFAULT;
  }

  private static String portable(String text) {
    int query = text.indexOf('?');
    return query < 0
        ? text
        : text.substring(0, query)
            + UNENCODED
                .matcher(text.substring(query))
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }

  private static boolean conforms(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }
}
