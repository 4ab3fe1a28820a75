/** The use cases for accounts; only bootstrap may import them. */
@NullMarked
package dev.ordergate.application.account.service;

import org.jspecify.annotations.NullMarked;
