@NullMarked
package dev.ordergate.adapters.rest.problem;

import org.jspecify.annotations.NullMarked;
