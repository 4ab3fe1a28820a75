@NullMarked
package dev.ordergate.adapters.rest.limit;

import org.jspecify.annotations.NullMarked;
