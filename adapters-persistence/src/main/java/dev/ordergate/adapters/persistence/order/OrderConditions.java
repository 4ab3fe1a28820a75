package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.SqlStatement;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which orders a statement is about, in SQL. */
final class OrderConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();
  private boolean plannedForValues;

  OrderConditions(Optional<AccountId> owner, OrderFilter filter) {
    owner.ifPresent(account -> add("account_id = ?", account.value()));
    addFilter(filter);
  }

  /**
   * The statement about them.
   *
   * @param end what comes after the conditions, with question marks for {@code last}
   */
  SqlStatement statement(String selection, String end, Object... last) {
    List<Object> all = new ArrayList<>(parameters);
    Collections.addAll(all, last);
    return new SqlStatement(
        selection + " where " + String.join(" and ", conditions) + end, all, plannedForValues);
  }

  void add(String condition, Object... values) {
    conditions.add(condition);
    Collections.addAll(parameters, values);
  }

  private void addFilter(OrderFilter filter) {
    add(filter.deleted() ? "deleted_at is not null" : "deleted_at is null");
    if (filter.statuses().isEmpty()) {
      add("false");
    } else if (filter.statuses().size() < OrderStatus.values().length) {
      Object[] names = filter.statuses().stream().map(Enum::name).sorted().toArray();
      add(
          "status in (%s)".formatted(String.join(", ", Collections.nCopies(names.length, "?"))),
          names);
    }
    addIfGiven(
        "search_text(title || chr(10) || description) like search_text(cast(? as text))",
        filter.search().map(term -> "%" + term.value().replaceAll("[\\\\%_]", "\\\\$0") + "%"));
    addIfGiven("created_at >= ?", filter.createdAfter());
    addIfGiven("created_at < ?", filter.createdBefore());
    addIfGiven("updated_at >= ?", filter.updatedAfter());
    addIfGiven("updated_at < ?", filter.updatedBefore());
  }

  /** What is searched for and when: no plan for one value is good for all others. */
  private void addIfGiven(String condition, Optional<?> value) {
    value.ifPresent(given -> {
      add(condition, given);
      plannedForValues = true;
    });
  }
}
