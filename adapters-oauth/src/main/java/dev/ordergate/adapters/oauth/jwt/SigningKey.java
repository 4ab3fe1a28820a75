package dev.ordergate.adapters.oauth.jwt;

import java.security.PrivateKey;
import java.time.Instant;

/**
 * A private key that access tokens are signed with.
 *
 * @param since when its file was last written
 */
record SigningKey(String kid, PrivateKey key, Instant since) {}
