/** What is written down about security. */
@NullMarked
package dev.ordergate.domain.audit;

import org.jspecify.annotations.NullMarked;
