package dev.ordergate.domain.login;

import java.util.UUID;

/** Public name of a session of either kind, on the web or on a device; knowing it opens nothing. */
public record SessionId(UUID value) {}
