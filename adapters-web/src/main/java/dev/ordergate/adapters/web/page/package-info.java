/** What all pages share: rendering, headers, error pages, static files. */
@NullMarked
package dev.ordergate.adapters.web.page;

import org.jspecify.annotations.NullMarked;
