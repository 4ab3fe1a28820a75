package dev.ordergate.http.limit;

import dev.ordergate.domain.text.PathSegments;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one client may ask of one replica. Requests flow back evenly, so that whoever has used all
 * of them up waits for the next one only, not for a minute.
 */
public enum Policy {
  /**
   * By address. A sign-in takes two and asks the provider; thirty people behind one address can
   * sign in each minute.
   */
  LOGIN(60),

  /**
   * By address, for nobody is known before the database was asked. A device refreshes every 15
   * minutes, so this is enough for 4,500 behind one address.
   */
  TOKEN(300),

  /**
   * By account. Five changes a second are more than a person makes; a program can wait. What the
   * audit trail tells of is one, too.
   */
  WRITE(300);

  static final Duration WINDOW = Duration.ofMinutes(1);

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final long requests;

  Policy(long requests) {
    this.requests = requests;
  }

  /** How many requests in each {@link #WINDOW}. */
  long requests() {
    return requests;
  }

  /** Its name in headers. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that a request is counted by; a read is by none. */
  public static Optional<Policy> of(String method, String path) {
    return ofPath(path).or(() -> isWrite(method, path) ? Optional.of(WRITE) : Optional.empty());
  }

  /** The one of a path that nobody has signed in for yet. */
  static Optional<Policy> ofPath(String path) {
    if (PathSegments.isUnder("/accounts/google/login", path)) {
      return Optional.of(LOGIN);
    }
    return PathSegments.isUnder("/api/token", path) ? Optional.of(TOKEN) : Optional.empty();
  }

  /** Whether a request writes something down: a change, or an export of an account. */
  private static boolean isWrite(String method, String path) {
    return !SAFE.contains(method) || (method.equals("GET") && isAccountExport(path));
  }

  private static boolean isAccountExport(String path) {
    return PathSegments.isAt("/profile/export", path)
        || PathSegments.isAt("/api/profile/export", path);
  }
}
