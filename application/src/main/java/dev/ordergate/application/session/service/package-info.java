/** The use cases for the list of sessions; only bootstrap may import them. */
@NullMarked
package dev.ordergate.application.session.service;

import org.jspecify.annotations.NullMarked;
