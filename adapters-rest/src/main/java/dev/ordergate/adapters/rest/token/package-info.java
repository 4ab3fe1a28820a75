/** The token API. */
@NullMarked
package dev.ordergate.adapters.rest.token;

import org.jspecify.annotations.NullMarked;
