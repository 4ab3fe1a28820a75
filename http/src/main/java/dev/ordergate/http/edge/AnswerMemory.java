package dev.ordergate.http.edge;

import jakarta.inject.Singleton;

/** For what answers are made of, until their clients have taken them. */
@Singleton
public class AnswerMemory extends Memory {}
