/** Driven ports: what forgetting needs. */
@NullMarked
package dev.ordergate.application.retention.spi;

import org.jspecify.annotations.NullMarked;
