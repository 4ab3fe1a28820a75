package dev.ordergate.adapters.persistence.account;

import dev.ordergate.adapters.persistence.sql.Columns;
import dev.ordergate.domain.account.Account;
import dev.ordergate.domain.account.AccountCutOff;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.account.DisplayName;
import dev.ordergate.domain.account.EmailAddress;
import dev.ordergate.domain.account.GoogleSubject;
import dev.ordergate.domain.account.PictureUrl;
import dev.ordergate.domain.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** An account as a row that nobody changes. */
final class AccountRow {

  /** All an account consists of, in the order in which {@link #read} reads it. */
  static final String SELECT =
      """
      select id, issuer, subject, email, name, name_is_chosen, picture_url, role, active,
        created_at, last_login_at, cut_off_at
      from account\
      """;

  private AccountRow() {}

  /** Of a row of {@link #SELECT}. */
  static Account read(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getLong(1)),
        new GoogleSubject(row.getString(2), row.getString(3)),
        new EmailAddress(row.getString(4)),
        new DisplayName(row.getString(5)),
        row.getBoolean(6),
        Optional.ofNullable(row.getString(7)).flatMap(PictureUrl::parse),
        Role.ofWord(row.getString(8)).orElseThrow(),
        row.getBoolean(9),
        Columns.instant(row, 10),
        Columns.instant(row, 11),
        Columns.optionalInstant(row, 12).map(AccountCutOff::new));
  }
}
