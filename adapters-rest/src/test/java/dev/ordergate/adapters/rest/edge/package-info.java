@NullMarked
package dev.ordergate.adapters.rest.edge;

import org.jspecify.annotations.NullMarked;
