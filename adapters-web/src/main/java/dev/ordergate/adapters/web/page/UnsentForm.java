package dev.ordergate.adapters.web.page;

import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form that arrived but was not acted on, because the session or the form's token had expired, or
 * somebody else is signed in. It is shown once more, so that nothing typed is lost.
 *
 * @param action where it goes
 * @param deed what it does; empty where nobody knows
 */
public record UnsentForm(String action, String deed, List<Field> fields) {

  /** The field that names the account a form was made for, beside the token. */
  public static final String ACCOUNT = "account";

  private static final String KEY = UnsentForm.class.getName();

  /** What people type, by the names that fields have in forms. */
  private static final Map<String, Typed> TYPED =
      Map.of(
          "title", new Typed("Title", false, Cut.TITLE),
          "description", new Typed("Description", true, Cut.DESCRIPTION),
          "reason", new Typed("Reason", true, Cut.REASON),
          "name", new Typed("Shown name", false, Cut.NAME));

  /** The other fields of forms. */
  private static final Set<String> HIDDEN =
      Set.of(
          ACCOUNT,
          "key",
          "version",
          "title_from",
          "description_from",
          "then",
          "status",
          "active",
          "role");

  private static final int LONGEST_HIDDEN = 40;

  /** What is cut is more than its form takes, so that it is refused and not saved. */
  private record Typed(String label, boolean multiline, Cut cut) {}

  /**
   * What the form said.
   *
   * @param label empty where the field is hidden
   */
  public record Field(String name, String value, String label, boolean multiline) {

    static Field of(String name, String value) {
      Typed typed = TYPED.get(name);
      return typed == null
          ? new Field(name, value, "", false)
          : new Field(
              name,
              // A browser writes line breaks as CR LF, which would count twice.
              typed.cut().of(value.replace("\r\n", "\n")),
              typed.label(),
              typed.multiline());
    }
  }

  static UnsentForm of(String action, Stream<Map.Entry<String, String>> fields) {
    Map<String, String> known =
        fields
            .filter(field -> isKnown(field.getKey(), field.getValue()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (first, second) -> first,
                    LinkedHashMap::new));
    return new UnsentForm(
        action,
        Deed.of(action, List.copyOf(known.entrySet())),
        known.entrySet().stream()
            .filter(field -> !isGivenUp(field.getKey(), known))
            .map(field -> Field.of(field.getKey(), field.getValue()))
            .toList());
  }

  private static boolean isKnown(String name, String value) {
    return TYPED.containsKey(name) || (HIDDEN.contains(name) && value.length() <= LONGEST_HIDDEN);
  }

  /** Whether the person chose what somebody else wrote, so that what is typed here is not saved. */
  private static boolean isGivenUp(String name, Map<String, String> fields) {
    return "theirs".equals(fields.get(name + "_from"));
  }

  /** Whether there is something in it that a person typed. */
  public boolean typed() {
    return fields.stream().anyMatch(field -> !field.label().isEmpty());
  }

  void putInto(RoutingContext context) {
    context.put(KEY, this);
  }

  static Optional<UnsentForm> in(RoutingContext context) {
    return Optional.ofNullable(context.get(KEY));
  }
}
