/** Driven ports: what the use cases for the token pair need. */
@NullMarked
package dev.ordergate.application.token.spi;

import org.jspecify.annotations.NullMarked;
