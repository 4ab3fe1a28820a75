package dev.ordergate.adapters.oauth.time;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The clock for how long ago something was. It shows what the machine's did when the service
 * started and goes on evenly from there, while that may be set, forward or back.
 */
@Qualifier
@Retention(RUNTIME)
@Target({METHOD, PARAMETER})
public @interface Steady {}
