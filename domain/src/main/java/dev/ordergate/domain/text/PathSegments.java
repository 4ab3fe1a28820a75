package dev.ordergate.domain.text;

import java.util.regex.Pattern;

/**
 * The path of an address by its segments (RFC 3986, section 3.3). Parameters that they carry
 * ({@code ;x=1}) count for no resource, so they count for no rule.
 */
public final class PathSegments {

  private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

  private PathSegments() {}

  /** Whether a path begins with these segments. */
  public static boolean isUnder(String prefix, String path) {
    return isBareUnder(prefix, bare(path));
  }

  /** Whether a path has these segments and no more, but for a slash at its end. */
  public static boolean isAt(String segments, String path) {
    String bare = bare(path);
    return isBareUnder(segments, bare) && bare.length() <= segments.length() + 1;
  }

  private static boolean isBareUnder(String prefix, String bare) {
    return bare.startsWith(prefix)
        && (bare.length() == prefix.length() || bare.charAt(prefix.length()) == '/');
  }

  private static String bare(String path) {
    return path.indexOf(';') < 0 ? path : PARAMETERS.matcher(path).replaceAll("");
  }
}
