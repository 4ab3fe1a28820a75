/** What operators see of the service: metrics, and traces without anybody's data. */
@NullMarked
package dev.ordergate.bootstrap.telemetry;

import org.jspecify.annotations.NullMarked;
