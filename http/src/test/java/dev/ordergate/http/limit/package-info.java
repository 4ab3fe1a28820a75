@NullMarked
package dev.ordergate.http.limit;

import org.jspecify.annotations.NullMarked;
