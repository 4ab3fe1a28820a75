/** The use cases of Ordergate. */
@NullMarked
package dev.ordergate.application;

import org.jspecify.annotations.NullMarked;
