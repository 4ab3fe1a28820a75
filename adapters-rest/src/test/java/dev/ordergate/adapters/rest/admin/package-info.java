@NullMarked
package dev.ordergate.adapters.rest.admin;

import org.jspecify.annotations.NullMarked;
