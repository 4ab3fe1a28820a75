/** Driving ports: what can be done with the token pair. */
@NullMarked
package dev.ordergate.application.token;

import org.jspecify.annotations.NullMarked;
