package dev.ordergate.adapters.web.order;

/**
 * What somebody chose of two versions.
 *
 * @param mine what they typed themselves
 * @param titleFrom {@code theirs} to keep the title as the order has it
 * @param descriptionFrom likewise
 */
record Merge(OrderForm mine, String titleFrom, String descriptionFrom) {

  private static final String THEIRS = "theirs";

  OrderForm with(OrderForm theirs) {
    return new OrderForm(
        titleFrom.equals(THEIRS) ? theirs.title() : mine.title(),
        descriptionFrom.equals(THEIRS) ? theirs.description() : mine.description());
  }
}
