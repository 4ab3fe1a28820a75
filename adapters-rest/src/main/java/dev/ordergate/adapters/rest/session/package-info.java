/** The sessions API. */
@NullMarked
package dev.ordergate.adapters.rest.session;

import org.jspecify.annotations.NullMarked;
