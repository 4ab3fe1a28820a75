@NullMarked
package dev.ordergate.development;

import org.jspecify.annotations.NullMarked;
