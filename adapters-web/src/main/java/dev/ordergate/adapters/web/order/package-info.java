/** Pages about orders. */
@NullMarked
package dev.ordergate.adapters.web.order;

import org.jspecify.annotations.NullMarked;
