/** What Google, or another OpenID provider, is asked for, and what its tokens say. */
@NullMarked
package dev.ordergate.adapters.oauth.google;

import org.jspecify.annotations.NullMarked;
