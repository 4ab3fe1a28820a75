package dev.ordergate.domain.login;

import java.util.Optional;
import java.util.Set;

/**
 * The origin of our pages (RFC 6454), against which that of a request is held. Browsers alone tell
 * theirs, and cannot be made to lie about it.
 *
 * @param value scheme, host and port, without a slash at its end
 */
public record OwnOrigin(String value) {

  private static final Set<String> OTHERS = Set.of("same-site", "cross-site");

  /** That of a base URL, which may end in a slash. */
  public static OwnOrigin of(String baseUrl) {
    return new OwnOrigin(
        baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl);
  }

  /**
   * Whether another origin's page sent a request, for sure; a sibling's under the same domain is
   * one.
   *
   * @param site what {@code Sec-Fetch-Site} says (Fetch Metadata Request Headers, section 2.4)
   * @param origin what {@code Origin} says, which counts for browsers that lack the other
   * @param authority host and port the request was sent to
   */
  public boolean isForeign(Optional<String> site, Optional<String> origin, String authority) {
    return site.map(OTHERS::contains)
        .orElseGet(() -> origin.filter(sender -> isForeign(sender, authority)).isPresent());
  }

  private boolean isForeign(String origin, String authority) {
    // Browsers say "null" of our own forms, too, where they send no referrer; and people may use
    // another of ALLOWED_HOSTS.
    return !origin.equals("null") && !origin.equals(value) && !origin.endsWith("://" + authority);
  }
}
