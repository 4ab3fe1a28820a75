/** Signing in with Google, or another OpenID provider, by the authorization code flow. */
@NullMarked
package dev.ordergate.adapters.oauth.google;

import org.jspecify.annotations.NullMarked;
