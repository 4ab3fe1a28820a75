package dev.ordergate.adapters.web.order;

import dev.ordergate.adapters.web.page.Cut;
import dev.ordergate.adapters.web.page.FieldErrors;
import dev.ordergate.adapters.web.page.QueryText;
import dev.ordergate.application.order.OrderFilter;
import dev.ordergate.application.order.Ordering;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.SearchTerm;
import dev.ordergate.domain.text.Checked;
import dev.ordergate.domain.text.TextRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the list's address asks for, as somebody typed it.
 *
 * @param from the first day of creation, like {@code 2026-01-31}
 * @param to the last day of creation
 */
public record ListForm(ListTab tab, String search, String from, String to, ListSort sort) {

  private static final Cut DAY = new Cut(20);

  private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\d");

  /** Whether the list is shorter than the tab says. */
  public boolean narrowed() {
    return !TextRule.isBlank(search) || dated();
  }

  /** Whether something is set that the page does not show at first. */
  public boolean refined() {
    return dated() || sort != ListSort.NEWEST;
  }

  private boolean dated() {
    return !from.isEmpty() || !to.isEmpty();
  }

  FieldErrors errors() {
    FieldErrors errors = FieldErrors.NONE;
    if (!TextRule.isBlank(search)) {
      errors = errors.and("search", "The search", checkedSearch());
    }
    return errors.and("from", "Created from", day(from)).and("to", "Created until", day(to));
  }

  /** The filter, without what is wrong with it. */
  OrderFilter filter() {
    return filter(tab.statuses());
  }

  /** The same for orders of every status. */
  OrderFilter everyStatus() {
    return filter(EnumSet.allOf(OrderStatus.class));
  }

  Ordering ordering() {
    return sort.ordering();
  }

  private OrderFilter filter(Set<OrderStatus> statuses) {
    return new OrderFilter(
        statuses,
        term(),
        validDay(from).map(ListForm::start),
        validDay(to).map(day -> start(day.plusDays(1))),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The address of this list under {@code path}, without what is wrong with it. */
  String address(String path) {
    return new QueryText(path)
        .and("status", tab.word())
        .and("search", term().map(SearchTerm::value).orElse(""))
        .and("from", validDay(from).map(LocalDate::toString).orElse(""))
        .and("to", validDay(to).map(LocalDate::toString).orElse(""))
        .and("ordering", sort == ListSort.NEWEST ? "" : sort.word())
        .address();
  }

  /** What of it fits on a page. */
  ListForm cut() {
    return new ListForm(tab, Cut.SEARCH.of(search), DAY.of(from), DAY.of(to), sort);
  }

  ListForm with(ListTab other) {
    return new ListForm(other, search, from, to, sort);
  }

  ListForm with(ListSort other) {
    return new ListForm(tab, search, from, to, other);
  }

  private Optional<SearchTerm> term() {
    return valid(checkedSearch());
  }

  private Checked<SearchTerm> checkedSearch() {
    return SearchTerm.parse(search);
  }

  private static Optional<LocalDate> validDay(String text) {
    return valid(day(text)).flatMap(day -> day);
  }

  private static Checked<Optional<LocalDate>> day(String text) {
    if (text.isEmpty()) {
      return new Checked.Valid<>(Optional.empty());
    }
    try {
      if (DATE.matcher(text).matches()) {
        return new Checked.Valid<>(Optional.of(LocalDate.parse(text)));
      }
    } catch (DateTimeException impossible) {
      // Such as 30 February.
    }
    return new Checked.Invalid<>("must be a day like 2026-01-31, of a year from 1000 to 2999");
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static <T> Optional<T> valid(Checked<T> checked) {
    return checked instanceof Checked.Valid<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
