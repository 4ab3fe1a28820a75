package dev.ordergate.adapters.rest.order;

import dev.ordergate.adapters.rest.json.QueryParameters;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.SearchTerm;
import dev.ordergate.domain.text.Checked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters that say which orders a list shows, and in which order. */
record OrderFilters(OrderFilter filter, Ordering ordering) {

  private static final Set<OrderStatus> ALL = EnumSet.allOf(OrderStatus.class);

  static OrderFilters read(QueryParameters parameters) {
    Set<OrderStatus> statuses = EnumSet.allOf(OrderStatus.class);
    parameters.optional("status", OrderFilters::statuses).ifPresent(statuses::retainAll);
    parameters.optional("group", OrderFilters::group).ifPresent(statuses::retainAll);
    OrderFilter filter =
        new OrderFilter(
            statuses,
            parameters.optional("search", SearchTerm::parse),
            parameters.optional("created_after", TimeBound::parse),
            parameters.optional("created_before", TimeBound::parse),
            parameters.optional("updated_after", TimeBound::parse),
            parameters.optional("updated_before", TimeBound::parse),
            parameters.optional("deleted", OrderFilters::truth).orElse(false));
    return new OrderFilters(
        filter,
        parameters.optional("ordering", OrderFilters::ordering).orElse(Ordering.NEWEST_FIRST));
  }

  /** The same as query parameters: {@code &name=value} for each that is not the default. */
  String query() {
    StringBuilder query = new StringBuilder();
    if (!filter.statuses().equals(ALL)) {
      String names =
          filter.statuses().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
      // No status at all comes of a status and a group that exclude each other.
      query.append(names.isEmpty() ? "&status=PENDING&group=closed" : "&status=" + names);
    }
    filter.search().ifPresent(term -> append(query, "search", term.value()));
    filter.createdAfter().ifPresent(time -> append(query, "created_after", time.toString()));
    filter.createdBefore().ifPresent(time -> append(query, "created_before", time.toString()));
    filter.updatedAfter().ifPresent(time -> append(query, "updated_after", time.toString()));
    filter.updatedBefore().ifPresent(time -> append(query, "updated_before", time.toString()));
    if (filter.deleted()) {
      append(query, "deleted", "true");
    }
    if (!ordering.equals(Ordering.NEWEST_FIRST)) {
      append(query, "ordering", word(ordering));
    }
    return query.toString();
  }

  private static void append(StringBuilder query, String name, String value) {
    query
        .append('&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static Checked<Set<OrderStatus>> statuses(String text) {
    Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
    for (String name : text.split(",", -1)) {
      Optional<OrderStatus> status = OrderStatus.ofName(name);
      if (status.isEmpty()) {
        return new Checked.Invalid<>(
            ALL.stream()
                .map(Enum::name)
                .collect(Collectors.joining(", ", "must be a list of ", "")));
      }
      statuses.add(status.get());
    }
    return new Checked.Valid<>(statuses);
  }

  private static Checked<Set<OrderStatus>> group(String text) {
    return switch (text) {
      case "open", "closed" ->
          new Checked.Valid<>(
              ALL.stream()
                  .filter(status -> status.isClosed() == text.equals("closed"))
                  .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class))));
      default -> new Checked.Invalid<>("must be open or closed");
    };
  }

  private static Checked<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> new Checked.Valid<>(true);
      case "false" -> new Checked.Valid<>(false);
      default -> new Checked.Invalid<>("must be true or false");
    };
  }

  private static Checked<Ordering> ordering(String text) {
    for (Ordering.Key key : Ordering.Key.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        Ordering ordering = new Ordering(key, descending);
        if (word(ordering).equals(text)) {
          return new Checked.Valid<>(ordering);
        }
      }
    }
    return new Checked.Invalid<>(
        "must be created_at, updated_at or title, with a - before it for descending");
  }

  private static String word(Ordering ordering) {
    return (ordering.descending() ? "-" : "") + ordering.key().name().toLowerCase(Locale.ROOT);
  }
}
