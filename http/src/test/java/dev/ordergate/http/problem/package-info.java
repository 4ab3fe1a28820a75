@NullMarked
package dev.ordergate.http.problem;

import org.jspecify.annotations.NullMarked;
