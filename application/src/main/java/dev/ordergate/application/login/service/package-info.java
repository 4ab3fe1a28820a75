/** The use cases for signing in and out on the web; only bootstrap may import them. */
@NullMarked
package dev.ordergate.application.login.service;

import org.jspecify.annotations.NullMarked;
