/** Driven ports: randomness and keys. */
@NullMarked
package dev.ordergate.application.secret.spi;

import org.jspecify.annotations.NullMarked;
