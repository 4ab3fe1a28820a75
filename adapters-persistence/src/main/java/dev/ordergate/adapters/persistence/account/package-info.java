/**
 * Accounts and Google's tokens in PostgreSQL.
 *
 * <p>A change locks its row and reads it managed. Every other read goes through a stateless session
 * or plain JDBC: what it returns is not managed, so no old copy stands in the way of a later lock,
 * and a list keeps no snapshots. In turn every write is flushed at once, for the reads of its
 * transaction to see.
 */
@NullMarked
package dev.ordergate.adapters.persistence.account;

import org.jspecify.annotations.NullMarked;
