package dev.ordergate.domain.token;

import java.time.Instant;
import java.util.Optional;

/**
 * The newest refresh token of a family.
 *
 * @param generation its generation; every lower one is consumed
 * @param mintedAt when it was minted, which is when its parent was consumed
 * @param sealed itself, sealed for its parent; empty for the first and after the replay window
 */
public record Head(int generation, Instant mintedAt, Optional<SealedSuccessor> sealed) {}
