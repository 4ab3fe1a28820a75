@NullMarked
package dev.ordergate.bootstrap.startup;

import org.jspecify.annotations.NullMarked;
