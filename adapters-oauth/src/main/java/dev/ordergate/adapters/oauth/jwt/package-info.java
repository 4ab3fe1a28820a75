/** Our access tokens: keys, signing and verification (RFC 7519, RFC 9068). */
@NullMarked
package dev.ordergate.adapters.oauth.jwt;

import org.jspecify.annotations.NullMarked;
