/** Orders: what they are made of and how they may change. */
@NullMarked
package dev.ordergate.domain.order;

import org.jspecify.annotations.NullMarked;
