/**
 * The production artifact as real processes, several of them on one database: races, crashes,
 * outages and key rotation, which no test inside one JVM can show.
 */
@NullMarked
package dev.ordergate.bootstrap.replica;

import org.jspecify.annotations.NullMarked;
