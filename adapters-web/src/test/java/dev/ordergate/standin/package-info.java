/** What the tests put in the place of the other modules. */
@NullMarked
package dev.ordergate.standin;

import org.jspecify.annotations.NullMarked;
