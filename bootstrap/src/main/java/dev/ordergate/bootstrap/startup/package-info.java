/** What is settled before the service starts: its settings, and whether they will do. */
@NullMarked
package dev.ordergate.bootstrap.startup;

import org.jspecify.annotations.NullMarked;
