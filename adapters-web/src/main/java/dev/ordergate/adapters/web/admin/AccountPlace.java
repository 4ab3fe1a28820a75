package dev.ordergate.adapters.web.admin;

import dev.ordergate.application.account.AccountPosition;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.text.IdNumber;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the accounts as its address names it: {@code after=} the last account of the page
 * before, by its number and the microseconds of its creation since 1970.
 */
final class AccountPlace {

  // Up to the year 5138: no database has a time that does not fit.
  private static final Pattern FORM = Pattern.compile("(" + IdNumber.FORM + ")-(0|[1-9]\\d{0,16})");

  private AccountPlace() {}

  /**
   * The place in the list; empty for its beginning.
   *
   * @throws BadRequestException if it is none
   */
  static Optional<AccountPosition> parse(String after) {
    if (after.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(after);
    if (!matcher.matches()) {
      throw new BadRequestException();
    }
    Instant createdAt = Instant.EPOCH.plus(Long.parseLong(matcher.group(2)), ChronoUnit.MICROS);
    return Optional.of(
        new AccountPosition(createdAt, new AccountId(Long.parseLong(matcher.group(1)))));
  }

  static String of(AccountPosition position) {
    return position.id().value()
        + "-"
        + ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt());
  }
}
