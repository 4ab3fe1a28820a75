/** Accounts: people as the identity provider knows them. */
@NullMarked
package dev.ordergate.domain.account;

import org.jspecify.annotations.NullMarked;
