/** The use cases for the audit trail; only bootstrap may import them. */
@NullMarked
package dev.ordergate.application.audit.service;

import org.jspecify.annotations.NullMarked;
