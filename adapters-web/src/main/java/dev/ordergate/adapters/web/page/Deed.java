package dev.ordergate.adapters.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form does, for a page that has nothing of it but where it goes and what it says.
 *
 * @param action where it goes; a group is the number of what it is about
 * @param button a field and its value that only this one has; empty where there is one deed alone
 * @param words what people call it
 */
record Deed(Pattern action, Optional<Map.Entry<String, String>> button, String words) {

  private static final String ORDER = "/orders/(\\d+)/";
  private static final String MOVE = ORDER + "status";
  private static final String ACCOUNT = "/admin/users/(\\d+)";

  private static final List<Deed> ALL =
      List.of(
          of("/orders/create", "Create order"),
          of(ORDER + "save", "then", "edit", "Edit order no. $1"),
          of(ORDER + "save", "Save order no. $1"),
          of(ORDER + "delete", "Delete order no. $1"),
          of(ORDER + "restore", "Restore order no. $1"),
          of(MOVE, "status", "PENDING", "Reopen order no. $1"),
          of(MOVE, "status", "IN_PROGRESS", "Start order no. $1"),
          of(MOVE, "status", "ON_HOLD", "Put order no. $1 on hold"),
          of(MOVE, "status", "COMPLETED", "Complete order no. $1"),
          of(MOVE, "status", "CANCELLED", "Cancel order no. $1"),
          of("/profile", "Change name"),
          of("/profile/tokens", "Make a token pair"),
          of("/profile/sessions/[0-9a-f-]+/end", "Sign out that device"),
          of("/profile/sessions/end-others", "Sign out everywhere else"),
          of("/profile/google/disconnect", "Disconnect Google"),
          of("/accounts/logout", "Sign out"),
          of(ACCOUNT, "active", "false", "Disable account no. $1"),
          of(ACCOUNT, "active", "true", "Enable account no. $1"),
          of(ACCOUNT, "role", "admin", "Make account no. $1 an administrator"),
          of(ACCOUNT, "role", "user", "Make account no. $1 an ordinary user"));

  private static Deed of(String action, String words) {
    return new Deed(Pattern.compile(action + "/?"), Optional.empty(), words);
  }

  private static Deed of(String action, String field, String value, String words) {
    return new Deed(Pattern.compile(action + "/?"), Optional.of(Map.entry(field, value)), words);
  }

  /** The words for a form; empty for one that says all by itself. */
  static String of(String action, List<Map.Entry<String, String>> fields) {
    return ALL.stream()
        .filter(deed -> deed.button().stream().allMatch(fields::contains))
        .map(deed -> deed.words(deed.action().matcher(action)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private Optional<String> words(Matcher matcher) {
    return matcher.matches() ? Optional.of(matcher.replaceFirst(words)) : Optional.empty();
  }
}
