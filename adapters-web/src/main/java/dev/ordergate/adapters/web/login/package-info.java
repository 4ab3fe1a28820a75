/** Signing in and out, and recognising a signed-in browser. */
@NullMarked
package dev.ordergate.adapters.web.login;

import org.jspecify.annotations.NullMarked;
