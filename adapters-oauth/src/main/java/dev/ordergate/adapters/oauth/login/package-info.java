/** Signing in in the browser: what the authorization code flow of Quarkus OIDC needs besides. */
@NullMarked
package dev.ordergate.adapters.oauth.login;

import org.jspecify.annotations.NullMarked;
