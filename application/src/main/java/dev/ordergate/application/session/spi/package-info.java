/** Driven ports: what the use cases for signing in and out on the web need. */
@NullMarked
package dev.ordergate.application.session.spi;

import org.jspecify.annotations.NullMarked;
