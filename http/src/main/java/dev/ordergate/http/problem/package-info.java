/** Errors as problem details (RFC 9457): the one place that makes them. */
@NullMarked
package dev.ordergate.http.problem;

import org.jspecify.annotations.NullMarked;
