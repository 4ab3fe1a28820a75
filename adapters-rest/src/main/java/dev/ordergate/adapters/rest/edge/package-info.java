/** What every request passes before anything else sees it; {@code Edge} has the order. */
@NullMarked
package dev.ordergate.adapters.rest.edge;

import org.jspecify.annotations.NullMarked;
