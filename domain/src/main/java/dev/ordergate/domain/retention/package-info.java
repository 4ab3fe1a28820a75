/** How long what is over stays stored. */
@NullMarked
package dev.ordergate.domain.retention;

import org.jspecify.annotations.NullMarked;
