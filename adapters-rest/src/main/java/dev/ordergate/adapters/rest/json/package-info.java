/** Request bodies and query parameters, checked to the last value. */
@NullMarked
package dev.ordergate.adapters.rest.json;

import org.jspecify.annotations.NullMarked;
