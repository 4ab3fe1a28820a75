/** Driven ports: what the use cases for sessions of both kinds need. */
@NullMarked
package dev.ordergate.application.session.spi;

import org.jspecify.annotations.NullMarked;
