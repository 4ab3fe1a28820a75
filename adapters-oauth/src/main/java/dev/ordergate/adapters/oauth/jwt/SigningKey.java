package dev.ordergate.adapters.oauth.jwt;

import java.security.PrivateKey;
import java.time.Instant;

/**
 * A private key that access tokens are signed with.
 *
 * @param since when its file was written, or later seen for the first time
 */
record SigningKey(String kid, PrivateKey key, Instant since) {}
