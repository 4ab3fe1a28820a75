/** How often one client may ask. */
@NullMarked
package dev.ordergate.adapters.rest.limit;

import org.jspecify.annotations.NullMarked;
