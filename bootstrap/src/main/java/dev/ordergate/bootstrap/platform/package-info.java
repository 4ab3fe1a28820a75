/** What the core is given of the platform: time, randomness, keys, transactions. */
@NullMarked
package dev.ordergate.bootstrap.platform;

import org.jspecify.annotations.NullMarked;
