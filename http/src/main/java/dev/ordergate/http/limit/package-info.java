/** How often one client may ask, and how much at once. */
@NullMarked
package dev.ordergate.http.limit;

import org.jspecify.annotations.NullMarked;
