/** What is written down about security, and for how long. */
@NullMarked
package dev.ordergate.domain.audit;

import org.jspecify.annotations.NullMarked;
