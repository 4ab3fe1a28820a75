/** Limits on text that people type, and what it is encoded in. */
@NullMarked
package dev.ordergate.domain.text;

import org.jspecify.annotations.NullMarked;
