/** Limits on text that people type. */
@NullMarked
package dev.ordergate.domain.text;

import org.jspecify.annotations.NullMarked;
