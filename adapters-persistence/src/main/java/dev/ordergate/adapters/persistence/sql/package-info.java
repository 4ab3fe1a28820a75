/** Plain JDBC for what Hibernate would only make dearer. */
@NullMarked
package dev.ordergate.adapters.persistence.sql;

import org.jspecify.annotations.NullMarked;
