/**
 * Token families in PostgreSQL.
 *
 * <p>A change locks its row and reads it managed, but for a rotation, which is one statement in
 * plain JDBC. Every other read goes through a stateless session or plain JDBC: what it returns is
 * not managed, so no old copy stands in the way of a later lock, and a list keeps no snapshots. In
 * turn every write is flushed at once, for the reads of its transaction to see.
 */
@NullMarked
package dev.ordergate.adapters.persistence.token;

import org.jspecify.annotations.NullMarked;
