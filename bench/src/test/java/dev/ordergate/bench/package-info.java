@NullMarked
package dev.ordergate.bench;

import org.jspecify.annotations.NullMarked;
