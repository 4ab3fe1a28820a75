@NullMarked
package dev.ordergate.adapters.rest.order;

import org.jspecify.annotations.NullMarked;
