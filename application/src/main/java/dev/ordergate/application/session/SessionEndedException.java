package dev.ordergate.application.session;

/** The session of a request was ended, or its account disabled, before all was done. */
public final class SessionEndedException extends RuntimeException {}
