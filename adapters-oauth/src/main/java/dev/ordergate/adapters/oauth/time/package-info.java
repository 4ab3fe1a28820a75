/** How long ago something was. */
@NullMarked
package dev.ordergate.adapters.oauth.time;

import org.jspecify.annotations.NullMarked;
