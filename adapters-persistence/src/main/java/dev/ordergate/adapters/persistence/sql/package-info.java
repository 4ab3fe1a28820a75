/**
 * Plain JDBC for what Hibernate would only make dearer, and what it means when the database fails.
 */
@NullMarked
package dev.ordergate.adapters.persistence.sql;

import org.jspecify.annotations.NullMarked;
