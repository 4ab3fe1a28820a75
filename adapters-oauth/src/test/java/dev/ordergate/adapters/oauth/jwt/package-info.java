@NullMarked
package dev.ordergate.adapters.oauth.jwt;

import org.jspecify.annotations.NullMarked;
