package dev.ordergate.domain.login;

import java.util.UUID;

/** Public name of a web session; knowing it opens nothing. */
public record WebSessionId(UUID value) {}
