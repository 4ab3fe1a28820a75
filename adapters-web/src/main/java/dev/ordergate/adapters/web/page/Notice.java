package dev.ordergate.adapters.web.page;

import java.util.Arrays;
import java.util.Locale;

/** What the page a form leads to says of it: {@code ?done=saved}. */
public enum Notice {
  NONE(""),
  CREATED("Order created."),
  SAVED("Changes saved."),
  MOVED("Status changed."),
  DELETED("Order moved to the trash."),
  RESTORED("Order restored."),
  RENAMED("Name changed."),
  SESSION_ENDED("Signed out there."),
  OTHERS_ENDED("Signed out everywhere else."),
  DISCONNECTED("Google is disconnected."),
  ACCOUNT_CHANGED("Account changed."),
  NO_LONGER_ADMIN("You are no longer an administrator.");

  private final String text;

  Notice(String text) {
    this.text = text;
  }

  /** The sentence. */
  public String text() {
    return text;
  }

  /** {@code path} with this notice. */
  public String at(String path) {
    return path + "?done=" + word();
  }

  /** The notice of this word; none for any other word. */
  public static Notice parse(String word) {
    return Arrays.stream(values())
        .filter(notice -> notice.word().equals(word))
        .findFirst()
        .orElse(NONE);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
