package dev.ordergate.adapters.web.profile;

import dev.ordergate.domain.account.GoogleAccess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the access granted at Google.
 *
 * @param badge names the colour of the state
 * @param stored whether there is something to forget
 * @param works whether Google still answers to it
 * @param scopes what was granted
 * @param expiresAt when Google's access token expires, where Google said so
 */
public record GoogleView(
    String state,
    String badge,
    boolean stored,
    boolean works,
    List<String> scopes,
    @Nullable Instant expiresAt) {

  /** The scopes we ask for, and the names Google gives them, in words. */
  private static final Map<String, String> WORDS =
      Map.of(
          "openid", "who you are",
          "email", "your e-mail address",
          "profile", "your name and picture",
          "https://www.googleapis.com/auth/userinfo.email", "your e-mail address",
          "https://www.googleapis.com/auth/userinfo.profile", "your name and picture");

  static GoogleView of(Optional<GoogleAccess> access) {
    return access
        .map(GoogleView::of)
        .orElseGet(() -> new GoogleView("Not connected", "", false, false, List.of(), null));
  }

  private static GoogleView of(GoogleAccess access) {
    List<String> scopes =
        access.scopes().stream().map(scope -> WORDS.getOrDefault(scope, scope)).distinct().toList();
    return switch (access.state()) {
      case CONNECTED ->
          new GoogleView("Connected", "good", true, true, scopes, access.expiresAt().orElse(null));
      case RECONSENT_REQUIRED ->
          new GoogleView("Needs your consent again", "warn", true, false, scopes, null);
    };
  }
}
