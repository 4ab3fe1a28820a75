/** Driven ports: the audit trail. */
@NullMarked
package dev.ordergate.application.audit.spi;

import org.jspecify.annotations.NullMarked;
