/** Pages for admins: accounts, everybody's orders, the audit trail. */
@NullMarked
package dev.ordergate.adapters.web.admin;

import org.jspecify.annotations.NullMarked;
