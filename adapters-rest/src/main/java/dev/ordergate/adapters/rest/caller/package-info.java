/** Who calls, and from where. */
@NullMarked
package dev.ordergate.adapters.rest.caller;

import org.jspecify.annotations.NullMarked;
