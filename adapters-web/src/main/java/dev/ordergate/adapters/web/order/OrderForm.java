package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderChange;
import dev.ordergate.domain.order.Reason;
import dev.ordergate.domain.order.Title;
import dev.ordergate.domain.text.Checked;
import java.util.Optional;

/** The order form as somebody filled it in. */
public record OrderForm(String title, String description) {

  static final OrderForm EMPTY = new OrderForm("", "");

  /** What the form says, once nothing is wrong with it. */
  record Content(Title title, Description description) {}

  static OrderForm of(Order order) {
    return submitted(order.title().value(), order.description().value());
  }

  static OrderForm of(Content content) {
    return new OrderForm(content.title().value(), content.description().value());
  }

  /** A form a browser sent: it writes line breaks as CR LF, whatever they were before. */
  static OrderForm submitted(String title, String description) {
    return new OrderForm(title, description.replaceAll("\r\n?", "\n"));
  }

  /** What becomes of {@code order}, which may have line breaks of its own, by {@code content}. */
  static OrderChange change(Order order, Content content) {
    return new OrderChange(
        Optional.of(content.title()),
        Optional.of(content.description())
            .filter(typed -> !typed.value().equals(of(order).description())),
        Optional.empty(),
        Reason.NONE);
  }

  Optional<Content> content() {
    return checkedTitle() instanceof Checked.Valid<Title>(Title checkedTitle)
            && checkedDescription()
                instanceof Checked.Valid<Description>(Description checkedDescription)
        ? Optional.of(new Content(checkedTitle, checkedDescription))
        : Optional.empty();
  }

  FieldErrors errors() {
    FieldErrors errors =
        FieldErrors.NONE
            .and("title", "Title", checkedTitle())
            .and("description", "Description", checkedDescription());
    return Cut.DESCRIPTION.note(
        Cut.TITLE.note(errors, "title", "Title", title), "description", "Description", description);
  }

  /** What of it fits on a page. */
  OrderForm cut() {
    return new OrderForm(Cut.TITLE.of(title), Cut.DESCRIPTION.of(description));
  }

  private Checked<Title> checkedTitle() {
    return Title.parse(title);
  }

  private Checked<Description> checkedDescription() {
    return Description.parse(description);
  }
}
