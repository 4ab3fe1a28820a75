/** Driving ports: what can be done with orders. */
@NullMarked
package dev.ordergate.application.order;

import org.jspecify.annotations.NullMarked;
