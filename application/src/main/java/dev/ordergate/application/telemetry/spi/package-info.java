/** Driven ports: what operators watch. */
@NullMarked
package dev.ordergate.application.telemetry.spi;

import org.jspecify.annotations.NullMarked;
