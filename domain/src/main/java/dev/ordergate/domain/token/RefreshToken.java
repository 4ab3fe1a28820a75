package dev.ordergate.domain.token;

import java.time.Instant;

/**
 * A refresh token as the database knows it. It never changes: whether it is consumed follows from
 * its generation and its family's head.
 *
 * @param generation 0 for the first of its family, one more at each rotation
 * @param expiresAt its idle limit, never later than the family's absolute one
 */
public record RefreshToken(TokenHash hash, FamilyId family, int generation, Instant expiresAt) {}
