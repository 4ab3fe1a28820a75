package dev.ordergate.domain.account;

import java.util.Optional;

/** What the provider says of a person besides the identity; it may change at every login. */
public record ProviderProfile(
    EmailAddress email, DisplayName name, Optional<PictureUrl> pictureUrl) {}
