package dev.ordergate.adapters.web.page;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form that arrived but was not acted on, because the session or the form's token had expired. It
 * is shown once more, so that nothing typed is lost.
 *
 * @param action where it goes
 * @param deed what it does; empty where nobody knows
 */
public record UnsentForm(String action, String deed, List<Field> fields) {

  private static final String KEY = UnsentForm.class.getName();

  /** What people type, by the names that fields have in forms; the other fields are hidden. */
  private static final Map<String, Typed> TYPED =
      Map.of(
          "title", new Typed("Title", false),
          "description", new Typed("Description", true),
          "reason", new Typed("Reason", true),
          "name", new Typed("Shown name", false),
          "email", new Typed("E-mail address", false));

  private record Typed(String label, boolean multiline) {}

  /**
   * What the form said.
   *
   * @param label empty where the field is hidden
   */
  public record Field(String name, String value, String label, boolean multiline) {

    static Field of(String name, String value) {
      return Optional.ofNullable(TYPED.get(name))
          .map(typed -> new Field(name, value, typed.label(), typed.multiline()))
          .orElseGet(() -> hidden(name, value));
    }

    static Field hidden(String name, String value) {
      return new Field(name, value, "", false);
    }
  }

  static UnsentForm of(String action, Stream<Map.Entry<String, String>> fields) {
    List<Map.Entry<String, String>> all = fields.toList();
    return new UnsentForm(
        action,
        Deed.of(action, all),
        all.stream()
            .map(field ->
                isGivenUp(field.getKey(), all)
                    ? Field.hidden(field.getKey(), field.getValue())
                    : Field.of(field.getKey(), field.getValue()))
            .toList());
  }

  /** Whether the person chose what somebody else wrote, so that what is typed here is not saved. */
  private static boolean isGivenUp(String name, List<Map.Entry<String, String>> fields) {
    return fields.contains(Map.entry(name + "_from", "theirs"));
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
