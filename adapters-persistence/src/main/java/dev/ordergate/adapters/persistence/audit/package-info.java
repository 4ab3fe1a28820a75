/** The audit trail in PostgreSQL. */
@NullMarked
package dev.ordergate.adapters.persistence.audit;

import org.jspecify.annotations.NullMarked;
