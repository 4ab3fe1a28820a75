package dev.ordergate.development;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in at the stand-in provider.
 *
 * @param subject the provider's own name for the person, which never changes
 * @param hostedDomain the Workspace domain, the {@code hd} claim; null for a private account
 */
public record Person(
    String subject,
    String email,
    boolean emailVerified,
    String name,
    @Nullable String hostedDomain) {}
