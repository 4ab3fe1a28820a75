package dev.ordergate.adapters.web.profile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Stands in for the picture: loading Google's would tell Google who reads this page when. */
final class Initials {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Initials() {}

  /** The first letters of the first and the last word of {@code name}. */
  static String of(String name) {
    List<String> words = SPACES.splitAsStream(name.strip()).toList();
    String first = letter(words.getFirst());
    return words.size() == 1 ? first : first + letter(words.getLast());
  }

  private static String letter(String word) {
    return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
