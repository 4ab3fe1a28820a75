/** Tests of the pages, played by a browser against the use cases in memory. */
@NullMarked
package dev.ordergate.adapters.web;

import org.jspecify.annotations.NullMarked;
