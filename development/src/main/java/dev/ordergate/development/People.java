package dev.ordergate.development;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who the stand-in provider knows. */
public final class People {

  public static final Person ADA =
      new Person("1001", "ada@example.com", true, "Ada Lovelace", null);
  public static final Person GRACE =
      new Person("1002", "grace@example.com", true, "Grace Hopper", "example.com");
  public static final Person LINUS =
      new Person("1003", "linus@example.com", true, "Linus Torvalds", null);
  public static final Person MARGARET =
      new Person("1004", "margaret@example.com", true, "Margaret Hamilton", "example.com");

  /** Whom the service has to refuse. */
  public static final Person UNVERIFIED =
      new Person("1005", "unverified@example.com", false, "Unverified Address", null);

  public static final List<Person> LISTED = List.of(ADA, GRACE, LINUS, MARGARET, UNVERIFIED);

  private static final Pattern MADE_UP =
      Pattern.compile("[a-z0-9][a-z0-9._+-]{0,40}@example\\.com");

  private People() {}

  /**
   * Those listed, and anybody else at example.com, so that a test or a load run has as many people
   * as it wants.
   */
  public static Optional<Person> byEmail(String email) {
    String wanted = email.strip().toLowerCase(Locale.ROOT);
    Optional<Person> listed =
        LISTED.stream().filter(person -> person.email().equals(wanted)).findFirst();
    if (listed.isPresent() || !MADE_UP.matcher(wanted).matches()) {
      return listed;
    }
    String local = wanted.substring(0, wanted.indexOf('@'));
    return Optional.of(new Person("made-up-" + local, wanted, true, local, null));
  }

  static Optional<Person> bySubject(String subject) {
    Optional<Person> listed =
        LISTED.stream().filter(person -> person.subject().equals(subject)).findFirst();
    if (listed.isPresent() || !subject.startsWith("made-up-")) {
      return listed;
    }
    return byEmail(subject.substring("made-up-".length()) + "@example.com");
  }
}
