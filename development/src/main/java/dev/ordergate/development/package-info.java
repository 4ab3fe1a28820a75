/**
 * What a developer needs beside the service: a PostgreSQL, an OpenID provider, secrets, and the
 * launcher that puts them together. Never part of the production artifact.
 */
@NullMarked
package dev.ordergate.development;

import org.jspecify.annotations.NullMarked;
