package dev.ordergate.development;

import java.time.Instant;

/**
 * What one sign-in allowed.
 *
 * @param offline whether a refresh token may be had for it ({@code access_type=offline})
 */
record Grant(String id, Person person, String scope, boolean offline, Instant authTime) {}
