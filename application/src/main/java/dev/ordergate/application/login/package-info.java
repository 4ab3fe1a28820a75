/** Driving ports: what can be done with signing in and out on the web. */
@NullMarked
package dev.ordergate.application.login;

import org.jspecify.annotations.NullMarked;
