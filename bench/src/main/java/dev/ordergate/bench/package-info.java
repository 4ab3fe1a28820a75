/** Measures the production artifact. Started by hand: no build depends on how fast a machine is. */
@NullMarked
package dev.ordergate.bench;

import org.jspecify.annotations.NullMarked;
