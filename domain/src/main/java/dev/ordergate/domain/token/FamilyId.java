package dev.ordergate.domain.token;

import java.util.UUID;

/** Name of a token family; the {@code sid} of its access tokens. */
public record FamilyId(UUID value) {}
