@NullMarked
package dev.ordergate.adapters.rest.json;

import org.jspecify.annotations.NullMarked;
