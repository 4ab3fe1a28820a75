/** The use cases for the token pair; only bootstrap may import them. */
@NullMarked
package dev.ordergate.application.token.service;

import org.jspecify.annotations.NullMarked;
