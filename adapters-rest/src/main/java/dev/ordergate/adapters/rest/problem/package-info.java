/** Errors as problem details (RFC 9457): the one place that makes them. */
@NullMarked
package dev.ordergate.adapters.rest.problem;

import org.jspecify.annotations.NullMarked;
