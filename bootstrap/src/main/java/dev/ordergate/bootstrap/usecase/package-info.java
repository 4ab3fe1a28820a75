/** Hands out the use cases, each in a transaction where it needs one. */
@NullMarked
package dev.ordergate.bootstrap.usecase;

import org.jspecify.annotations.NullMarked;
