/** What the OpenAPI document says of all operations alike. */
@NullMarked
package dev.ordergate.adapters.rest.openapi;

import org.jspecify.annotations.NullMarked;
