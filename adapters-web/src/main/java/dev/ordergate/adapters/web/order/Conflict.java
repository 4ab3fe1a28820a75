package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.Room;
import dev.ordergate.application.order.ShowHistory;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the viewer wanted to save beside what the order has become since the form was opened.
 *
 * @param at when the order changed last
 * @param same names of the fields on which the two agree
 */
public record Conflict(Instant at, List<Field> fields, List<String> same) {

  /**
   * A field on which the two differ.
   *
   * @param name its name in forms
   * @param theirsFirst whether only the others touched it, so that theirs is the better guess
   */
  public record Field(String name, String label, String mine, String theirs, boolean theirsFirst) {

    boolean differs() {
      return !mine.equals(theirs);
    }

    /** What is shown of theirs: mine goes into the form, so all of it has to be on the page. */
    public String excerpt() {
      return Room.OF_AN_ORDER.after(mine).begin(theirs);
    }
  }

  /**
   * Between what somebody typed and what others did.
   *
   * @param since what happened since the form was opened
   */
  static Conflict of(OrderForm mine, Order current, List<ShowHistory.Entry> since) {
    OrderForm theirs = OrderForm.of(current);
    List<Field> all =
        List.of(
            field("title", "Title", OrderField.TITLE, mine.title(), theirs.title(), since),
            field(
                "description",
                "Description",
                OrderField.DESCRIPTION,
                mine.description(),
                theirs.description(),
                since));
    return new Conflict(
        current.updatedAt(),
        all.stream().filter(Field::differs).toList(),
        all.stream().filter(field -> !field.differs()).map(Field::name).toList());
  }

  /** Whether an entry of the history is about what the form is about. */
  static boolean isOfText(ShowHistory.Entry entry) {
    Set<OrderField> changed = entry.event().changes().keySet();
    return changed.contains(OrderField.TITLE) || changed.contains(OrderField.DESCRIPTION);
  }

  private static Field field(
      String name,
      String label,
      OrderField field,
      String mine,
      String theirs,
      List<ShowHistory.Entry> since) {
    // What was on the form when it was opened is what the first change since then replaced.
    String opened =
        since.stream()
            .flatMap(entry -> Stream.ofNullable(entry.event().changes().get(field)))
            .findFirst()
            .flatMap(change -> change.from())
            .orElse(theirs);
    return new Field(name, label, mine, theirs, mine.equals(opened));
  }
}
