/** Driven ports: what the use cases for accounts need. */
@NullMarked
package dev.ordergate.application.account.spi;

import org.jspecify.annotations.NullMarked;
