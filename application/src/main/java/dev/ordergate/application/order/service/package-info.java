/** The use cases for orders; only bootstrap may import them. */
@NullMarked
package dev.ordergate.application.order.service;

import org.jspecify.annotations.NullMarked;
