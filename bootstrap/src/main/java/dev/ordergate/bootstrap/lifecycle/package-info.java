/** How the service says that it is there, does what is due meanwhile, and ends. */
@NullMarked
package dev.ordergate.bootstrap.lifecycle;

import org.jspecify.annotations.NullMarked;
