package dev.ordergate.adapters.persistence.order;

import java.util.Arrays;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;

/**
 * Erases orders with all that belongs to them. Their histories go first, some entries at a time: by
 * cascade a long one would go in the order's own statement, and run into its time limit.
 */
final class OrderErasure {

  static final int ENTRIES = 5_000;

  private final StatelessSession session;
  private final String orders;
  private final List<Object> parameters;

  /**
   * In the current transaction.
   *
   * @param orders a query for their numbers, the same ones each time
   */
  OrderErasure(StatelessSession session, String orders, Object... parameters) {
    this.session = session;
    this.orders = orders;
    this.parameters = Arrays.asList(parameters);
  }

  /** How many orders are erased. */
  int run() {
    String history =
        """
        delete from order_history where (order_id, seq) in (
          select order_id, seq from order_history where order_id in (%s) limit %d)
        """
            .formatted(orders, ENTRIES);
    int entries = ENTRIES;
    while (entries == ENTRIES) {
      entries = execute(history);
    }
    return execute("delete from orders where id in (%s)".formatted(orders));
  }

  private int execute(String sql) {
    MutationQuery mutation = session.createNativeMutationQuery(sql);
    for (int i = 0; i < parameters.size(); i++) {
      mutation.setParameter(i + 1, parameters.get(i));
    }
    return mutation.executeUpdate();
  }
}
