/** Driving ports: what can be done with accounts. */
@NullMarked
package dev.ordergate.application.account;

import org.jspecify.annotations.NullMarked;
