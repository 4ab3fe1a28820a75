/** Token policy: refresh token families, rotation and reuse (RFC 9700, section 4.14). */
@NullMarked
package dev.ordergate.domain.token;

import org.jspecify.annotations.NullMarked;
