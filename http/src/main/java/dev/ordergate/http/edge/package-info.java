/** What every request passes before anything else sees it; {@code Edge} has the order. */
@NullMarked
package dev.ordergate.http.edge;

import org.jspecify.annotations.NullMarked;
