package dev.ordergate.adapters.web.order;

import dev.ordergate.domain.order.Order;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/**
 * What the form for an order sends, and what the page about a conflict adds to it.
 *
 * @param version the version it was made for
 * @param titleFrom {@code theirs} to keep the title as the order has it
 * @param descriptionFrom likewise
 * @param then {@code edit} to go on editing instead of saving
 */
record EditParameters(
    @FormParam("title") @DefaultValue("") String title,
    @FormParam("description") @DefaultValue("") String description,
    @FormParam("version") @DefaultValue("") String version,
    @FormParam("title_from") @DefaultValue("") String titleFrom,
    @FormParam("description_from") @DefaultValue("") String descriptionFrom,
    @FormParam("then") @DefaultValue("") String then) {

  private static final String THEIRS = "theirs";

  OrderForm form() {
    return OrderForm.submitted(title, description);
  }

  OrderForm merged(Order order) {
    OrderForm mine = form();
    OrderForm theirs = OrderForm.of(order);
    return new OrderForm(
        titleFrom.equals(THEIRS) ? theirs.title() : mine.title(),
        descriptionFrom.equals(THEIRS) ? theirs.description() : mine.description());
  }

  boolean editsOn() {
    return then.equals("edit");
  }
}
