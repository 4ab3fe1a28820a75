package dev.ordergate.adapters.persistence.order;

import dev.ordergate.adapters.persistence.sql.Columns;
import dev.ordergate.domain.account.AccountId;
import dev.ordergate.domain.order.Description;
import dev.ordergate.domain.order.Order;
import dev.ordergate.domain.order.OrderId;
import dev.ordergate.domain.order.OrderStatus;
import dev.ordergate.domain.order.Title;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An order as a row that nobody changes. */
final class OrderRow {

  /** All an order consists of, in the order in which {@link #read} reads it. */
  static final String SELECT =
      """
      select id, account_id, title, description, status, created_at, updated_at, version, deleted_at
      from orders\
      """;

  private OrderRow() {}

  /** Of a row that begins as one of {@link #SELECT} does. */
  static Order read(ResultSet row) throws SQLException {
    return new Order(
        new OrderId(row.getLong(1)),
        new AccountId(row.getLong(2)),
        new Title(row.getString(3)),
        new Description(row.getString(4)),
        OrderStatus.valueOf(row.getString(5)),
        Columns.instant(row, 6),
        Columns.instant(row, 7),
        row.getInt(8),
        Columns.optionalInstant(row, 9));
  }
}
