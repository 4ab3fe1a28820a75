/** Driven ports: what the use cases for orders need. */
@NullMarked
package dev.ordergate.application.order.spi;

import org.jspecify.annotations.NullMarked;
