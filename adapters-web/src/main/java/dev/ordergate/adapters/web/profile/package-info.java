/** Pages about one's own account. */
@NullMarked
package dev.ordergate.adapters.web.profile;

import org.jspecify.annotations.NullMarked;
