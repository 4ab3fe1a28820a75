@NullMarked
package dev.ordergate.http.edge;

import org.jspecify.annotations.NullMarked;
