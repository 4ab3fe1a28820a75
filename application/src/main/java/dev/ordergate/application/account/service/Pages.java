package dev.ordergate.application.account.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Reads a long list page by page; never more than one page is held. */
final class Pages<T> implements Iterator<T> {

  private final Function<Optional<T>, List<T>> pageAfter;
  private final Deque<T> page = new ArrayDeque<>();
  private Optional<T> last = Optional.empty();
  private boolean atEnd;

  /** Begins; {@code pageAfter} gives the page after an element, and an empty one at the end. */
  Pages(Function<Optional<T>, List<T>> pageAfter) {
    this.pageAfter = pageAfter;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty() && !atEnd) {
      page.addAll(pageAfter.apply(last));
      last = Optional.ofNullable(page.peekLast());
      atEnd = page.isEmpty();
    }
    return !page.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.remove();
  }
}
