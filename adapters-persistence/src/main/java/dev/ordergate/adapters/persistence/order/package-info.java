/**
 * Orders in PostgreSQL.
 *
 * <p>A change locks its row, reads it managed and flushes it at once, for the reads of its
 * transaction to see. What only adds goes through a stateless session, and reads that change
 * nothing through one or through plain JDBC: what they return is not managed, so no old copy stands
 * in the way of a later lock, and a list keeps no snapshots.
 */
@NullMarked
package dev.ordergate.adapters.persistence.order;

import org.jspecify.annotations.NullMarked;
