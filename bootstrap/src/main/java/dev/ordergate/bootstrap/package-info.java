/** Assembles the service: the only place that knows all modules. */
@NullMarked
package dev.ordergate.bootstrap;

import org.jspecify.annotations.NullMarked;
