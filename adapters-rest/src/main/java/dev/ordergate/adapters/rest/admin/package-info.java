/** The accounts API, for admins. */
@NullMarked
package dev.ordergate.adapters.rest.admin;

import org.jspecify.annotations.NullMarked;
