package dev.ordergate.adapters.web.profile;

import dev.ordergate.domain.text.IdNumber;
import jakarta.ws.rs.BadRequestException;
import java.util.List;

/**
 * Some of the places where the account is signed in.
 *
 * @param all how many there are
 * @param previous the address of those before; empty where there are none
 * @param next likewise of those after
 */
public record SessionList(List<SessionView> shown, int all, String previous, String next) {

  private static final int PAGE_SIZE = 20;

  /**
   * The page that {@code from} asks for.
   *
   * @param from how many come before; empty for none
   */
  static SessionList of(List<SessionView> all, String from) {
    int begin = from.isEmpty() ? 0 : (int) Math.min(parse(from), all.size());
    int end = Math.min(begin + PAGE_SIZE, all.size());
    return new SessionList(
        all.subList(begin, end),
        all.size(),
        begin > 0 ? address(Math.max(0, begin - PAGE_SIZE)) : "",
        end < all.size() ? address(end) : "");
  }

  private static long parse(String from) {
    return IdNumber.parse(from).orElseThrow(BadRequestException::new);
  }

  private static String address(int from) {
    return ProfilePage.PATH + (from > 0 ? "?sessions=" + from : "") + "#sessions-title";
  }
}
