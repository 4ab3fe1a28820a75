package dev.ordergate.adapters.persistence.sql;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What the database says by failing leaves such a class as an exception of the application's: for
 * every driven port's implementation, and for whatever ends a transaction, as a commit may fail.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
public @interface TranslatesSqlFailures {}
