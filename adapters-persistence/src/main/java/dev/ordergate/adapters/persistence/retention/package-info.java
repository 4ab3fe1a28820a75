/** Removal of expired rows from PostgreSQL. */
@NullMarked
package dev.ordergate.adapters.persistence.retention;

import org.jspecify.annotations.NullMarked;
