/** The use cases for forgetting; only bootstrap may import them. */
@NullMarked
package dev.ordergate.application.retention.service;

import org.jspecify.annotations.NullMarked;
