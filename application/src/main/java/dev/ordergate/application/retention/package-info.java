/** Driving ports: forgetting what is over. */
@NullMarked
package dev.ordergate.application.retention;

import org.jspecify.annotations.NullMarked;
