/** Driving ports: where an account is signed in, and how it ends that. */
@NullMarked
package dev.ordergate.application.session;

import org.jspecify.annotations.NullMarked;
