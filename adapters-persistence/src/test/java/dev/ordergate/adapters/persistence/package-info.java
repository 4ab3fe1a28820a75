/** The database that the tests of this module run on. */
@NullMarked
package dev.ordergate.adapters.persistence;

import org.jspecify.annotations.NullMarked;
