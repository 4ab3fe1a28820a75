package dev.ordergate.adapters.persistence.order;

import dev.ordergate.application.order.ListOrders.Filter;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.CommonQueryContract;

/** Which orders a statement is about, in SQL. */
final class OrderConditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  OrderConditions(Optional<AccountId> owner, Filter filter) {
    owner.ifPresent(account -> add("account_id = :owner", "owner", account.value()));
    addFilter(filter);
  }

  String where() {
    return " where " + String.join(" and ", conditions);
  }

  void bind(CommonQueryContract statement) {
    parameters.forEach(statement::setParameter);
  }

  void add(String condition, Map<String, Object> values) {
    conditions.add(condition);
    parameters.putAll(values);
  }

  private void addFilter(Filter filter) {
    conditions.add(filter.deleted() ? "deleted_at is not null" : "deleted_at is null");
    if (filter.statuses().isEmpty()) {
      conditions.add("false");
    } else if (filter.statuses().size() < OrderStatus.values().length) {
      List<String> names = filter.statuses().stream().map(Enum::name).sorted().toList();
      add("status in (:statuses)", "statuses", names);
    }
    filter
        .search()
        .ifPresent(term ->
            add(
                "search_text(title || chr(10) || description) like"
                    + " search_text(cast(:search as text))",
                "search",
                "%" + term.value().replaceAll("[\\\\%_]", "\\\\$0") + "%"));
    addIfGiven("created_at >= :createdAfter", "createdAfter", filter.createdAfter());
    addIfGiven("created_at < :createdBefore", "createdBefore", filter.createdBefore());
    addIfGiven("updated_at >= :updatedAfter", "updatedAfter", filter.updatedAfter());
    addIfGiven("updated_at < :updatedBefore", "updatedBefore", filter.updatedBefore());
  }

  private void addIfGiven(String condition, String name, Optional<?> value) {
    value.ifPresent(given -> add(condition, name, given));
  }

  private void add(String condition, String name, Object value) {
    add(condition, Map.of(name, value));
  }
}
