package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.admin.AccountLinks;
import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.QueryText;
import dev.ordergate.application.order.ListOrders.Page;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;
import java.util.List;
import java.util.Optional;

/**
 * A page of everybody's orders as admins see it.
 *
 * @param owner the number that was typed into the filter
 * @param deleted whether it shows what is in the trash
 * @param narrowed whether a filter is set
 * @param newer address of the page before; empty at the start
 * @param older address of the page after; empty at the end
 */
public record EverybodysOrders(
    ListForm form,
    String owner,
    boolean deleted,
    boolean narrowed,
    List<ListTab> tabs,
    List<ListSort> sorts,
    List<Row> rows,
    String newer,
    String older) {

  static final String PATH = "/admin/orders/";

  /** An order and whose it is. */
  public record Row(OrderView order, AccountLinks.Link owner) {}

  /** What the page's address asks for. */
  record Asked(ListForm form, String owner, Checked<Optional<AccountId>> account, boolean deleted) {

    FieldErrors errors() {
      return form.errors().and("owner", "Owner’s number", account);
    }

    Optional<AccountId> ownerId() {
      return account instanceof Checked.Valid<Optional<AccountId>>(Optional<AccountId> id)
          ? id
          : Optional.empty();
    }

    OrderFilter filter() {
      return form.filter().inTrash(deleted);
    }

    String address() {
      return new QueryText(form.address(PATH))
          .and("owner", ownerId().map(id -> Long.toString(id.value())).orElse(""))
          .and("deleted", deleted ? "true" : "")
          .address();
    }

    boolean narrowed() {
      return form.narrowed() || form.tab() != ListTab.ALL || !TextRule.isBlank(owner) || deleted;
    }
  }

  static EverybodysOrders of(Asked asked, Page page, AccountLinks links) {
    String list = asked.address();
    return new EverybodysOrders(
        asked.form().cut(),
        Cut.ACCOUNT_NUMBER.of(asked.owner()),
        asked.deleted(),
        asked.narrowed(),
        List.of(ListTab.values()),
        List.of(ListSort.values()),
        page.orders().stream().map(order -> row(order, links)).toList(),
        page.previous().map(place -> PageAddress.of(list, place)).orElse(""),
        page.next().map(place -> PageAddress.of(list, place)).orElse(""));
  }

  private static Row row(Order order, AccountLinks links) {
    return new Row(OrderView.of(order), links.to(order.owner()));
  }
}
