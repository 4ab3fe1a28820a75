/** Web sessions: how long a browser stays signed in. */
@NullMarked
package dev.ordergate.domain.login;

import org.jspecify.annotations.NullMarked;
