/** Driving ports: what can be asked of the audit trail. */
@NullMarked
package dev.ordergate.application.audit;

import org.jspecify.annotations.NullMarked;
