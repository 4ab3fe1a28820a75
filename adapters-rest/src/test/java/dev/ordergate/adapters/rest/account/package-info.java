@NullMarked
package dev.ordergate.adapters.rest.account;

import org.jspecify.annotations.NullMarked;
